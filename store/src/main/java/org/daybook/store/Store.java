package org.daybook.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daybook.core.capture.Refused;
import org.daybook.core.record.Entry;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Table;
import org.daybook.core.story.Tie;

/// What Daybook keeps. One writer at a time, any number of readers; a batch is wholly there or wholly
/// absent,
/// also after a power cut. Ids never change and are never reused. What writes throws an
/// `UncheckedIOException` with a
/// code of docs/refusals.md when the disk is full or will not take it, and then has written nothing.
///
/// @see SqliteStore
public interface Store extends AutoCloseable {
    /// Whether this wording of this article is kept already.
    boolean holds(String id, String revision);

    /// Files a batch in one transaction. What is held already is passed over, so
    /// filing twice changes nothing.
    ///
    /// @param ties that the articles of the batch have brought about between stories, in that order; from
    /// then on
    /// the id of a story that was merged leads to the one that took it, and the articles that left a story
    /// are in the one that was parted from it
    void file(List<Filed> batch, List<Tie> ties, List<Refusal> refusals);

    /// The same where there are no ties.
    default void file(List<Filed> batch, List<Refusal> refusals) {
        file(batch, List.of(), refusals);
    }

    /// The ties of a story, and of all that it has taken, to others, as they came about.
    List<Tie> ties(String story);

    /// Every merge of two stories, as they came about.
    List<Tie> merges();

    /// How many ties there are.
    long tieCount();

    /// What was refused, and under which id it came.
    record Refusal(String place, Refused refused) {}

    /// The article with this id in its latest wording.
    Optional<Filed> article(String id);

    /// The articles of a story in the order in which they were filed, latest wordings only. A merged
    /// story's
    /// articles are found under the story it was merged into.
    List<Filed> story(String id);

    /// Every story with its articles, latest wordings only, in the order in which these were filed, and the
    /// stories in
    /// the order of the first of them. One story is held at a time. A merged story's articles come
    /// with the story it was merged into.
    void stories(Consumer<List<Filed>> each);

    /// The entries of a table that a filter wants, newest day first, of one day those filed last: answered
    /// from an
    /// index, in a time that does not grow with the store. Each entry is as its article alone tells it,
    /// without its
    /// links to others; see [Stories#newest].
    ///
    /// @param filter without a story
    /// @param most   how many entries are wanted
    Told told(Table table, Filter filter, int most);

    /// @param entries those wanted
    /// @param found   how many there are, or were counted
    /// @param whole   whether that is the exact number; else counting ended at some ten thousand, or the
    /// index found what has the words in another order
    /// @param days    how many of those found are of each day
    record Told(List<Entry> entries, long found, boolean whole, Map<LocalDate, Integer> days) {
        public Told {
            entries = List.copyOf(entries);
            days = Map.copyOf(days);
        }
    }

    /// The ids of all stories in which something stands that a filter may want, in the order of [#stories]:
    /// more than
    /// it wants, and none less.
    ///
    /// @param filter without a story
    void storiesTelling(Table table, Filter filter, Consumer<String> each);

    /// Every digest in the order of filing, first wordings only: from these the story stage is rebuilt.
    default void digests(Consumer<String> each) {
        digests(Memory.NONE, each);
    }

    /// The digests of what was filed after the story stage remembered this.
    void digests(Memory memory, Consumer<String> each);

    /// What the story stage remembered last, so that it need not be rebuilt from all that was ever filed.
    Memory memory();

    /// Keeps what the story stage remembers, in place of what it remembered before; nothing where it does not know all
    /// articles: somebody else has filed some.
    ///
    /// @param articles how many it knows, those that were let go among them
    /// @return whether it is kept
    boolean remember(long articles, byte[] bytes);

    /// @param articles of how many articles
    /// @param last     behind which filing others follow, in the store's own count
    /// @param bytes    in the story stage's own form
    @SuppressWarnings("ArrayRecordComponent")
    record Memory(long articles, long last, byte[] bytes) {
        /// Of nothing.
        public static final Memory NONE = new Memory(0, 0, new byte[0]);

        public boolean isEmpty() {
            return articles == 0;
        }
    }

    /// The articles seen in a span of time, latest wordings only, in the order of filing.
    List<Filed> seen(Instant from, Instant until);

    /// What an editor first sees of the articles seen in a span, latest wordings only, in the order of
    /// [Instant#toString] and then of filing.
    void briefs(Instant from, Instant until, Consumer<Briefed> each);

    /// The merges of the stories of [#briefs], of those that their articles left, and of the stories into
    /// which these went on, as they came about.
    List<Tie> merges(Instant from, Instant until);

    /// Which articles of [#briefs] left a story for one that was parted from it, as they left.
    List<Move> moves(Instant from, Instant until);

    /// An article that left a story.
    ///
    /// @param number of its [Briefed]
    /// @param story  in which it was before
    /// @param at     when it left
    record Move(long number, String story, Instant at) {}

    /// What was made of the articles seen in a span and of the merges before its end. It is made where
    /// it is not kept
    /// yet, or where what it was made of is not the same any more.
    ///
    /// @param name of what is made
    /// @param make reads this store, and nothing that is not of the span
    byte[] made(String name, Instant since, Instant until, Supplier<byte[]> make);

    /// The days in UTC on which articles were seen: the first and the last; empty when nothing is kept.
    Optional<Seen> extent();

    /// The last instant before this one at which an article was seen.
    Optional<Instant> lastSeen(Instant before);

    /// From the first to the last instant at which an article was seen.
    record Seen(Instant first, Instant last) {}

    /// Articles that hold all the words, best first. Words are folded: case and diacritics do not matter.
    List<Filed> search(String words, int most);

    /// What a query finds: articles that hold all its words and terms. Where there are words, the
    /// newest thousand that
    /// hold them come first, and of these the best; then the thousand before these. Without words, and
    /// where terms leave
    /// few of many, the newest day comes first. The answer takes a time that does not grow with the store.
    ///
    /// @param newestFirst always
    /// @param from        of the answer before, where this is not the first page: what was filed since
    /// is not in it
    /// @param most        how many are wanted
    Found find(Query query, boolean newestFirst, Optional<String> from, int most);

    /// The first page.
    default Found find(Query query, boolean newestFirst, int most) {
        return find(query, newestFirst, Optional.empty(), most);
    }

    /// @param articles none or few where none or few were found among those that were looked at for
    /// this page
    /// @param counted  how many may hold all, as far as they were counted: up to a thousand
    /// @param whole    whether that is all there is
    /// @param next     where the next page begins, where there may be more
    record Found(List<Filed> articles, long counted, boolean whole, Optional<String> next) {
        public Found {
            articles = List.copyOf(articles);
        }

        /// Whether there may be more than were given.
        public boolean more() {
            return next.isPresent();
        }
    }

    /// Publishes an edition: the first version for its day and zone, or, when it differs from
    /// the last one, another version.
    PublishedEdition publish(LocalDate day, String zone, Instant cut, String line);

    /// The newest version of the edition of a day.
    Optional<PublishedEdition> edition(LocalDate day, String zone);

    /// The newest version of each edition, newest day first, without its line.
    List<Issue> issues();

    /// The newest edition of those closed on the last days on which there is one, newest day first.
    ///
    /// @param most how many
    List<PublishedEdition> editions(int most);

    /// For each of these articles that is kept, a number that another wording of it does not have.
    List<Long> wordings(Collection<String> articles);

    /// A number that changes whenever anything is written, by whomever; it means nothing else.
    long stamp();

    /// Whether the store can be read: fails where it cannot.
    void probe();

    long articles();

    List<Refusal> refusals();

    /// The feeds that are polled into this store.
    Subscriptions subscriptions();

    /// How many refusals there are of each code, in the order of the codes.
    Map<String, Long> refusalsByCode();

    /// The room that the store takes.
    Size size();

    /// @param bytes on the disk, with the log of what was written last
    /// @param free  of these, what will be used before the store grows
    record Size(long bytes, long free) {}

    /// Lets articles go by age and room. Their ids stay known: given again, they are passed over, and later
    /// articles
    /// go into the stories into which they would have gone.
    ///
    /// @param now the moment from which ages are counted
    Keeping.Released release(Keeping keeping, Instant now);

    /// Whether an article of this id was let go ([#release]) and is not here. A story has the id of the
    /// article that
    /// opened it.
    boolean letGo(String id);

    /// Writes a copy of the whole store as one moment saw it, while others read and write. What stands
    /// there is
    /// replaced in one move when all is written.
    void backup(Path target);

    /// Puts what a back-up holds, which nobody is writing, in the place of all that this store does: in one
    /// transaction,
    /// so that a run that breaks off has changed nothing.
    void restore(Path source);

    /// Re-verifies everything: the database's own integrity, every quote against its text, every reference.
    ///
    /// @return what is wrong, each with its place; empty when all is well
    List<String> check();

    /// SHA-256 over all content in order: equal stores have equal digests.
    String contentDigest();

    @Override
    void close();
}
