package org.daybook.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Works on a stream with several threads and hands the results on in the order of the inputs, on the calling
/// thread. At most [#AHEAD] inputs per thread are in hand at once, so memory does not grow with the stream.
final class InOrder {
    /// Enough that one slow page does not leave the other threads idle; measured flat from 4 to 32.
    private static final int AHEAD = 8;

    private InOrder() {}

    static <I, O> void run(Iterator<I> inputs, Function<I, O> work, Consumer<O> sink, int threads) {
        if (threads <= 1) {
            while (inputs.hasNext()) {
                sink.accept(work.apply(inputs.next()));
            }
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "daybook-worker");
            thread.setDaemon(true);
            return thread;
        });
        Deque<Future<O>> inHand = new ArrayDeque<>();
        try {
            while (inputs.hasNext()) {
                I input = inputs.next();
                inHand.add(workers.submit(() -> work.apply(input)));
                if (inHand.size() >= threads * AHEAD) {
                    sink.accept(result(inHand.remove()));
                }
            }
            while (!inHand.isEmpty()) {
                sink.accept(result(inHand.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <O> O result(Future<O> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a result", interrupted);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof RuntimeException bug) {
                throw bug;
            }
            throw new IllegalStateException("a worker failed", cause);
        }
    }
}
