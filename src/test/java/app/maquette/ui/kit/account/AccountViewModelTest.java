package app.maquette.ui.kit.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.AccountId;
import app.maquette.studio.account.Account;
import app.maquette.studio.account.Accounts;
import app.maquette.studio.account.KeyStore.Kept;
import app.maquette.studio.account.KeyStore.Reason;
import app.maquette.studio.account.KeyText;
import app.maquette.studio.account.KeyTrial.Remark;
import app.maquette.studio.account.KeyTrial.Verdict;
import app.maquette.studio.account.MemoryAccountFile;
import app.maquette.studio.account.MemoryKeyStore;
import app.maquette.ui.kit.account.AccountViewModel.Entry;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccountViewModelTest {
    private static final String KEY = "canary-of-the-view-model-3f2a";
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> tried = new ArrayList<>();
    private final MemoryKeyStore safe = new MemoryKeyStore();
    private final FakePayers payers = new FakePayers();
    private final Accounts accounts = new Accounts(
            new MemoryAccountFile(),
            safe,
            key -> new AccountId(HexFormat.of().toHexDigits(key.value().hashCode())),
            "https://vendor.example");
    private Verdict verdict = new Verdict.Good(Remark.NONE);
    private final AccountViewModel model = new AccountViewModel(
            payers,
            accounts,
            key -> {
                tried.add(key.value());
                return verdict;
            },
            new Background(Runnable::run, Runnable::run, failures::add));
    private final AccountTexts texts = new AccountTexts(new Strings());

    @Test
    void aGoodKeyIsKeptAndRealMoneyWaitsForAYes() {
        model.give("Studio", " " + KEY + "\n");

        var done = (Entry.Done) model.entryProperty().get();
        assertThat(tried).containsExactly(KEY);
        assertThat(done.kept()).isEqualTo(new Kept.Here(MemoryKeyStore.PLACE));
        assertThat(texts.name(done.account())).isEqualTo("Studio ····3f2a");
        assertThat(texts.said(done))
                .contains("nothing was spent", MemoryKeyStore.PLACE)
                .doesNotContain(KEY);
        assertThat(model.bookProperty().get().accounts()).containsExactly(done.account());
        assertThat(accounts.book().onSimulator()).isTrue();
        assertThat(payers.changes).isEmpty();
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aGoodKeyIsKeptWhateverElseIsSaidOfIt(Remark remark) {
        verdict = new Verdict.Good(remark);

        model.give("Studio", KEY);

        assertThat(model.entryProperty().get()).isInstanceOf(Entry.Done.class);
        assertThat(texts.said(model.entryProperty().get())).contains("Accepted");
    }

    @Test
    void whereRealMoneyIsInUseANewKeyIsTheOneChosen() {
        payers.now = new Payer.Environment();

        model.give("Studio", KEY);

        assertThat(accounts.book().onSimulator()).isFalse();
    }

    @Test
    void aRefusedKeyIsNeverKept() {
        verdict = new Verdict.Refused(401);

        model.give("Studio", KEY);
        assertThat(texts.said(model.entryProperty().get())).contains("Not accepted (401)");
        model.keepAnyway();

        assertThat(model.entryProperty().get()).isInstanceOf(Entry.Doubtful.class);
        assertThat(accounts.book().accounts()).isEmpty();
        assertThat(safe.entries()).isEmpty();
    }

    static Stream<Verdict> unsure() {
        return Stream.of(new Verdict.NoRoutes(), new Verdict.Unknown("The vendor answered 503."));
    }

    @ParameterizedTest
    @MethodSource("unsure")
    void aKeyOfWhichNothingIsKnownIsKeptOnlyWhenTheUserSaysSo(Verdict unsure) {
        verdict = unsure;

        model.give("Studio", KEY);
        assertThat(safe.entries()).isEmpty();
        model.keepAnyway();

        assertThat(model.entryProperty().get()).isInstanceOf(Entry.Done.class);
        assertThat(safe.entries()).hasSize(1);
        assertThat(tried).hasSize(1);
    }

    @Test
    void whatCannotBeAKeyGoesNowhere() {
        model.give("Studio", "two words");

        assertThat(model.entryProperty().get()).isEqualTo(new Entry.NotAKey());
        assertThat(tried).isEmpty();
        model.startAnew();
        assertThat(texts.said(model.entryProperty().get())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aKeyForThisRunOnlyIsSaidToBeOne(Reason why) {
        safe.close(why);

        model.give("Studio", KEY);

        assertThat(texts.said(model.entryProperty().get())).contains("For this run only", "IDEOGRAM_API_KEY");
        assertThat(model.bookProperty().get().accounts())
                .extracting(Account::kept)
                .containsExactly(false);
    }

    @Test
    void anAccountIsRemovedWithItsKeyAndItsOpenCallsAreCounted() {
        model.give("Studio", KEY);
        var account = accounts.book().accounts().getFirst();
        List<Object> told = new ArrayList<>();
        payers.open = 2;

        model.countOpen(account, told::add);
        model.remove(account, told::add);

        assertThat(told).containsExactly(2, true);
        assertThat(model.bookProperty().get().accounts()).isEmpty();
        assertThat(safe.entries()).isEmpty();
    }

    @Test
    void aNameStandsAloneWhereTheKeyIsShort() {
        assertThat(texts.name(new Account(
                        new AccountId("00ff00ff"),
                        "Studio",
                        KeyText.of("short").orElseThrow().tail(),
                        true)))
                .isEqualTo("Studio");
        assertThat(texts.name(new Payer.Play())).contains("no real money");
        assertThat(texts.name(new Payer.Environment())).contains("IDEOGRAM_API_KEY");
    }

    private static final class FakePayers implements Payers {
        Payer now = new Payer.Play();
        int open;
        final List<Payer> changes = new ArrayList<>();

        @Override
        public Payer now() {
            return now;
        }

        @Override
        public String lack() {
            return "";
        }

        @Override
        public List<Payer> all() {
            return List.of(now);
        }

        @Override
        public void change(Payer to, Runnable refused) {
            changes.add(to);
        }

        @Override
        public int open(AccountId account) {
            return open;
        }
    }
}
