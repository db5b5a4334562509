package org.daybook.core.language;

/// A tree half built: the stack, the next word, the arcs made so far. Arc-hybrid transitions (Kuhlmann et al.
/// 2011): SHIFT puts the next word on the stack, LEFT makes the stack's top depend on the next word, RIGHT on
/// the word below it. The root stands behind the last word as word `size`.
final class ParseState {
    static final int SHIFT = 0;
    static final int LEFT = 1;
    static final int RIGHT = 2;

    final int size;
    final int[] heads;
    final int[] relations;
    final int[] stack;
    int top;
    int next;
    /// First and second child outwards on each side; -1 for none.
    final int[] left1;
    final int[] left2;
    final int[] right1;
    final int[] right2;
    final int[] leftCount;
    final int[] rightCount;
    final int[] leftSet;
    final int[] rightSet;

    ParseState(int size) {
        this.size = size;
        heads = filled(size + 1);
        relations = filled(size + 1);
        stack = new int[size + 1];
        left1 = filled(size + 1);
        left2 = filled(size + 1);
        right1 = filled(size + 1);
        right2 = filled(size + 1);
        leftCount = new int[size + 1];
        rightCount = new int[size + 1];
        leftSet = new int[size + 1];
        rightSet = new int[size + 1];
    }

    private static int[] filled(int size) {
        int[] numbers = new int[size];
        java.util.Arrays.fill(numbers, -1);
        return numbers;
    }

    boolean done() {
        return top == 0 && next == size;
    }

    /// With an empty stack nothing else is possible.
    boolean mustShift() {
        return top == 0;
    }

    boolean mayShift() {
        return next < size;
    }

    /// Only one word may depend on the root.
    boolean mayLeft() {
        return top > 0 && (next < size || top == 1);
    }

    boolean mayRight() {
        return top > 1;
    }

    void shift() {
        stack[top++] = next++;
    }

    void left(int relation) {
        int child = stack[--top];
        heads[child] = next;
        relations[child] = relation;
        left2[next] = left1[next];
        left1[next] = child;
        leftCount[next]++;
        leftSet[next] |= 1 << (relation & 31);
    }

    void right(int relation) {
        int child = stack[--top];
        int head = stack[top - 1];
        heads[child] = head;
        relations[child] = relation;
        right2[head] = right1[head];
        right1[head] = child;
        rightCount[head]++;
        rightSet[head] |= 1 << (relation & 31);
    }

    /// The best transition that is possible here.
    int best(int[] scores) {
        int best = mayShift() ? SHIFT : -1;
        if (mayLeft() && (best < 0 || scores[LEFT] > scores[best])) {
            best = LEFT;
        }
        return mayRight() && (best < 0 || scores[RIGHT] > scores[best]) ? RIGHT : best;
    }

    /// The word that an arc of this direction would make the head of the stack's top.
    int head(int direction) {
        return direction == LEFT ? next : stackAt(1);
    }

    boolean may(int transition) {
        return switch (transition) {
            case SHIFT -> mayShift();
            case LEFT -> mayLeft();
            default -> mayRight();
        };
    }

    /// Makes a transition.
    ///
    /// @param relation the name of the arc that it makes, if any
    void make(int transition, int relation) {
        if (transition == SHIFT) {
            shift();
        } else {
            arc(transition, relation);
        }
    }

    /// Makes the arc to the stack's top.
    void arc(int direction, int relation) {
        if (direction == LEFT) {
            left(relation);
        } else {
            right(relation);
        }
    }

    int stackAt(int depth) {
        return depth < top ? stack[top - 1 - depth] : -1;
    }
}
