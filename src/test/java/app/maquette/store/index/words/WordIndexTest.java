package app.maquette.store.index.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.store.index.table.Column;
import app.maquette.store.index.table.Column.Find;
import app.maquette.store.index.table.Criterion;
import app.maquette.store.index.table.Question;
import app.maquette.store.index.table.Question.Sorting;
import app.maquette.store.index.table.Question.Way;
import app.maquette.store.index.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table that the program does not have, found by its columns as they are told: a new column needs no more.
class WordIndexTest {
    private record Note(long number, String tag, long weight, String text) {}

    private static final Table<Note> NOTES = new Table<>(
            "note",
            1,
            List.of(
                    new Column<>("number", "BIGINT", Find.NUMBER, Note::number),
                    new Column<>("tag", "VARCHAR(64)", Find.FACET, Note::tag),
                    new Column<>("weight", "BIGINT", Find.NUMBER, Note::weight)),
            note -> List.of(note.text()));

    @TempDir
    private Path folder;

    private final Map<Long, Note> notes = new HashMap<>();
    private final Random random = new Random(8);
    private WordIndex<Note> index;

    @BeforeEach
    void open() throws IOException {
        index = new WordIndex<>(NOTES, null, FSDirectory.open(folder));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private void put(Note note) throws IOException {
        boolean isNew = notes.put(note.number(), note) == null;
        index.put(note.number(), List.of(note), isNew);
    }

    private Note some(long number) {
        return new Note(
                number,
                List.of("red", "green", "blue").get(random.nextInt(3)),
                random.nextInt(9),
                List.of("A café in Räckelwitz", "fox 🦊 and hound", "灯台の絵", "").get(random.nextInt(4)));
    }

    private List<Long> found(String text, Sorting sorting, Criterion... criteria) throws IOException {
        var found = index.find(new Question(text, List.of(criteria), sorting), "weight");
        assertThat(index.count(new Question(text, List.of(criteria), sorting))).isEqualTo(found.size());
        return LongStream.of(found.keys(0, 10_000)).boxed().toList();
    }

    @Test
    void rowsAreFoundByTheirColumnsAndWordsAfterEachChange() throws IOException {
        for (int round = 0; round < 60; round++) {
            for (int i = 0; i < 10; i++) {
                put(some(random.nextInt(200)));
            }
            var newest = new ArrayList<>(notes.keySet());
            newest.sort((one, other) -> Long.compare(other, one));
            assertThat(found("", Sorting.NEWEST)).isEqualTo(newest);
            assertThat(found("", Sorting.NEWEST, Criterion.is("tag", "red")))
                    .isEqualTo(newest.stream()
                            .filter(n -> notes.get(n).tag().equals("red"))
                            .toList());
            assertThat(found(
                            "",
                            Sorting.OLDEST,
                            new Criterion.Begins("tag", "bl"),
                            new Criterion.Between("weight", 2, 5)))
                    .isEqualTo(newest.reversed().stream()
                            .filter(n -> notes.get(n).tag().equals("blue"))
                            .filter(n ->
                                    notes.get(n).weight() >= 2 && notes.get(n).weight() <= 5)
                            .toList());
            for (var part : Map.of("kelw", "café", "台", "灯", "🦊", "🦊", "CAFE räck", "café")
                    .entrySet()) {
                assertThat(found(part.getKey(), Sorting.NEWEST))
                        .as(part.getKey())
                        .isEqualTo(newest.stream()
                                .filter(n -> notes.get(n).text().contains(part.getValue()))
                                .toList());
            }
            assertThat(found("", new Sorting("tag", Way.RISING, String::length)))
                    .startsWith(newest.stream()
                            .filter(n -> notes.get(n).tag().equals("red"))
                            .toArray(Long[]::new));
        }
        assertThat(index.counts(new Question("", List.of(), Question.Sorting.NEWEST), "tag")
                        .get("green")
                        .longValue())
                .isEqualTo(notes.values().stream()
                        .filter(note -> note.tag().equals("green"))
                        .count());
        index.checkHashes(notes.values().stream().mapToLong(NOTES::hashOf).sum());
    }

    @Test
    void whatWasCommittedIsThereAfterwards() throws IOException {
        put(some(1));
        index.commit("somebody", 7);
        put(some(2));
        index.close();
        open();

        assertThat(index.size()).isEqualTo(1);
        assertThat(index.number()).isEqualTo(7);
        assertThat(index.owner()).isEqualTo("somebody");
        index.clear();
        assertThat(index.size()).isZero();
        assertThat(index.number()).isZero();
    }

    @Test
    void nothingIsFoundInNothing() throws IOException {
        assertThat(found("word", Sorting.NEWEST)).isEmpty();
        assertThat(found("w", Sorting.NEWEST, Criterion.in("tag", List.of()))).isEmpty();
        assertThat(index.counts(new Question("", List.of(), Question.Sorting.NEWEST), "tag"))
                .isEmpty();
        assertThat(index.number()).isZero();
        assertThat(index.owner()).isEmpty();
    }
}
