package app.maquette.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CollectionId;
import app.maquette.domain.FiledAs;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.PictureFact;
import app.maquette.domain.request.RequestKey;
import app.maquette.store.format.Given;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.studio.port.SpendBook;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pictures are found where they were put and by what was noted on them; what paid for them stays where it was.
class FiledPicturesTest extends IndexedJournal {
    private static final CollectionId TEA = new CollectionId("Tea");
    private static final CollectionId PRINT = new CollectionId("Print");

    @BeforeEach
    void begin() {
        for (int number = 1; number <= 3; number++) {
            bought(number);
        }
    }

    private void bought(int number) {
        var given = Given.reserve(number);
        var order = Asked.like(Given.brief("a harbour")).collection("Tea").draft(1);
        take(new Entry.Reserve(
                Given.NOON,
                given.call(),
                given.day(),
                order,
                null,
                new RequestKey(("" + number).repeat(64)),
                given.quote()));
        take(new Entry.Stored(Given.NOON, given.call(), Given.produced(0), Given.file("picture " + number)));
        take(new Entry.Settle(Given.NOON, given.call(), Given.reserve(1).quote().each(), List.of(Given.produced(0))));
    }

    private static PictureId picture(int number) {
        return new PictureId(Given.call(number), 0);
    }

    private void file(Refiling change, int... numbers) {
        var pictures =
                Arrays.stream(numbers).mapToObj(FiledPicturesTest::picture).toList();
        take(new Entry.Filed(Given.NOON, pictures, change));
    }

    private List<Integer> found(String text, @Nullable CollectionId in, Shelf shelf) {
        var all = library.page(new Library.Filter(text, in, shelf, 0), 0, 9);
        return Stream.of(1, 2, 3)
                .filter(number ->
                        all.stream().anyMatch(shown -> shown.picture().id().equals(picture(number))))
                .toList();
    }

    @Test
    void theyMoveWithoutTheirMoneyAndBackAgain() {
        var day = Given.reserve(1).day().date();
        var paid = library.sums(day, day);

        file(new Refiling.Into(PRINT), 1, 2);

        assertThat(found("", PRINT, Shelf.ALL)).containsExactly(1, 2);
        assertThat(found("print", null, Shelf.ALL)).containsExactly(1, 2);
        assertThat(found("", TEA, Shelf.ALL)).containsExactly(3);
        assertThat(library.collections())
                .containsExactly(
                        new Library.Collection(PRINT, "Print", 0, 2), new Library.Collection(TEA, "Tea", 0, 1));
        assertThat(library.sums(day, day)).isEqualTo(paid);
        assertThat(library.rows(SpendBook.Filter.ALL, SpendBook.Sorting.NEWEST, 0, 9))
                .extracting(SpendBook.Row::collection)
                .containsOnly("Tea");

        file(new Refiling.Into(null), 1, 2);

        assertThat(found("", TEA, Shelf.ALL)).containsExactly(1, 2, 3);
    }

    @Test
    void tagsAndNotesAreWordsAndANewNoteReplacesTheOld() {
        file(new Refiling.Tag("Client OK"), 1, 3);
        file(new Refiling.Note("three millimetres of bleed"), 2);

        assertThat(found("client", null, Shelf.ALL)).containsExactly(1, 3);
        assertThat(found("bleed", null, Shelf.ALL)).containsExactly(2);
        assertThat(library.tags()).isEqualTo(Map.of("client ok", 2));

        file(new Refiling.Note("too dark"), 2);
        file(new Refiling.Untag("client ok"), 1);

        assertThat(found("bleed", null, Shelf.ALL)).isEmpty();
        assertThat(found("dark", null, Shelf.ALL)).containsExactly(2);
        assertThat(library.tags()).isEqualTo(Map.of("client ok", 1));
    }

    @Test
    void eachFactFindsItsOwnAndItsNegationTheOthers() {
        file(new Refiling.Tag("poster"), 1, 2);
        file(new Refiling.Mark(FiledAs.Label.RED), 2);
        file(new Refiling.Note("bleed"), 3);
        var day = Given.reserve(1).day().date();
        var each = Given.reserve(1).quote().each();

        isFound(new PictureFact.Tagged("poster", false), 1, 2);
        isFound(new PictureFact.Tagged("post", false));
        isFound(new PictureFact.Tagged("post", true), 1, 2);
        isFound(new PictureFact.Labelled(FiledAs.Label.RED), 2);
        isFound(new PictureFact.Noted(), 3);
        isFound(new PictureFact.Between(day, day), 1, 2, 3);
        isFound(new PictureFact.Between(day.plusDays(1), day.plusDays(9)));
        isFound(new PictureFact.Costing(each, each), 1, 2, 3);
        isFound(new PictureFact.Costing(each.plus(each), each.plus(each)));
        isFound(new PictureFact.Being(PictureFact.Kind.DRAFT), 1, 2, 3);
        isFound(new PictureFact.Being(PictureFact.Kind.UNFINALIZED));
        isFound(new PictureFact.Being(PictureFact.Kind.EDITED));
    }

    private void isFound(PictureFact fact, Integer... numbers) {
        assertThat(found(fact)).as("%s", fact).containsExactly(numbers);
        assertThat(found(new PictureFact.Not(fact)))
                .as("not %s", fact)
                .containsExactlyElementsOf(Stream.of(1, 2, 3)
                        .filter(number -> !List.of(numbers).contains(number))
                        .toList());
    }

    private List<Integer> found(PictureFact fact) {
        var all = library.page(Library.Filter.ALL.of(new Library.Facts(0, Set.of(), "", List.of(fact))), 0, 9);
        return Stream.of(1, 2, 3)
                .filter(number ->
                        all.stream().anyMatch(shown -> shown.picture().id().equals(picture(number))))
                .toList();
    }

    @Test
    void whatIsInTheTrashIsOnNoOtherShelfAndComesBackAsItWas() {
        file(new Refiling.Tag("poster"), 1, 2);
        file(new Refiling.Trash(), 1);

        assertThat(found("", null, Shelf.ALL)).containsExactly(2, 3);
        assertThat(found("", TEA, Shelf.ALL)).containsExactly(2, 3);
        assertThat(found("poster", null, Shelf.TRASH)).containsExactly(1);
        assertThat(library.collections())
                .extracting(Library.Collection::pictures)
                .containsExactly(2);
        assertThat(library.tags()).isEqualTo(Map.of("poster", 1));
        assertThat(library.size().pictures()).isEqualTo(3);

        file(new Refiling.Restore(), 1);

        assertThat(found("poster", null, Shelf.ALL)).containsExactly(1, 2);
        assertThat(found("", null, Shelf.TRASH)).isEmpty();
    }

    @Test
    void onlyWhatIsInTheTrashIsDeletedAndItsCallGoesOnCostingWhatItDid() {
        file(new Refiling.Trash(), 1);
        file(new Refiling.Delete(), 1, 2);
        file(new Refiling.Restore(), 1);

        assertThat(found("", null, Shelf.ALL)).containsExactly(2, 3);
        assertThat(found("", null, Shelf.TRASH)).isEmpty();
        var call = library.call(Given.call(1)).orElseThrow();
        assertThat(call.picture(0).orElseThrow().state()).isEqualTo(new Picture.State.Deleted(Given.file("picture 1")));
        assertThat(call.cost()).isEqualTo(Given.reserve(1).quote().each());

        take(new Entry.Stored(Given.NOON, Given.call(1), Given.produced(0), Given.file("picture 1")));

        assertThat(found("", null, Shelf.ALL)).containsExactly(2, 3);
    }

    @Test
    void allOfItIsThereAfterAStartAndInAnIndexMadeAnew() throws IOException {
        file(new Refiling.Tag("poster"), 1, 2);
        file(new Refiling.Mark(FiledAs.Label.GREEN), 2);
        file(new Refiling.Into(PRINT), 2);
        file(new Refiling.Trash(), 3);
        var before = Answers.of(library);

        library.close();
        library = open();
        assertThat(Answers.of(library)).isEqualTo(before);
        library.close();
        Files.delete(folder.resolve("index.mv.db"));
        library = open();
        assertThat(Answers.of(library)).isEqualTo(before);
    }
}
