package app.maquette.studio.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.request.AccountId;
import app.maquette.studio.account.KeyStore.Found;
import app.maquette.studio.account.KeyStore.Kept;
import app.maquette.studio.account.KeyStore.Reason;
import app.maquette.studio.base.Secrets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final KeyText STUDIO = key("canary-of-the-studio-3f2a");
    private static final KeyText CLIENT = key("canary-of-the-client-77e0");
    private final MemoryAccountFile file = new MemoryAccountFile();
    private final MemoryKeyStore safe = new MemoryKeyStore();
    private final Accounts accounts = start();

    @Test
    void aKeyThatWasAddedIsKeptUnderItsNameAndPays() {
        assertThat(accounts.add(" Studio ", STUDIO)).isEqualTo(new Kept.Here(MemoryKeyStore.PLACE));

        assertThat(accounts.book().paying()).contains(new Account(id(STUDIO), "Studio", "3f2a", true));
        assertThat(start().book()).isEqualTo(accounts.book());
        assertThat(found(start(), STUDIO)).isEqualTo(STUDIO.value());
    }

    @Test
    void aKeyBelongsToOneAddressAndIsNotFoundForAnother() {
        accounts.add("Studio", STUDIO);

        var elsewhere = new Accounts(file, safe, AccountsTest::id, "https://elsewhere.example");

        assertThat(elsewhere.key(id(STUDIO))).isEqualTo(new Found.Missing());
        assertThat(safe.entries().keySet()).containsExactly("https://vendor.example " + id(STUDIO));
    }

    @Test
    void theLastOneAddedPaysUntilAnotherIsChosen() {
        accounts.add("Studio", STUDIO);
        accounts.add("Client", CLIENT);
        assertThat(accounts.book().inUse()).isEqualTo(id(CLIENT));

        accounts.use(id(STUDIO));

        assertThat(start().book().inUse()).isEqualTo(id(STUDIO));
        assertThat(start().book().accounts()).extracting(Account::name).containsExactly("Studio", "Client");
    }

    @Test
    void theSameKeyAgainIsTheSameAccountUnderItsNewName() {
        accounts.add("Studio", STUDIO);
        accounts.add("Studio 2", key(STUDIO.value()));

        assertThat(accounts.book().accounts()).extracting(Account::name).containsExactly("Studio 2");
    }

    @Test
    void playMoneyIsAChoiceThatLastsUntilAnAccountIsUsed() {
        accounts.add("Studio", STUDIO);
        accounts.play(true);
        assertThat(start().book().onSimulator()).isTrue();
        assertThat(start().book().paying()).isPresent();

        accounts.use(id(STUDIO));

        assertThat(start().book().onSimulator()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whereTheSafeIsOfNoUseAKeyIsForThisRunOnly(Reason why) {
        safe.close(why);

        assertThat(accounts.add("Studio", STUDIO)).isEqualTo(new Kept.ThisRunOnly(why));

        assertThat(found(accounts, STUDIO)).isEqualTo(STUDIO.value());
        assertThat(accounts.book().paying()).isPresent();
        assertThat(start().book()).isEqualTo(AccountBook.EMPTY);
        assertThat(accounts.remove(id(STUDIO))).isTrue();
        assertThat(accounts.book()).isEqualTo(AccountBook.EMPTY);
    }

    @Test
    void aSafeThatIsClosedLaterKeepsTheChoiceAndSaysWhyThereIsNoKey() {
        accounts.add("Studio", STUDIO);
        safe.close(Reason.LOCKED);

        assertThat(start().book().paying()).isPresent();
        assertThat(start().key(id(STUDIO))).isEqualTo(new Found.Closed(Reason.LOCKED));
        safe.open();
        assertThat(found(start(), STUDIO)).isEqualTo(STUDIO.value());
    }

    @Test
    void whatIsRemovedIsGoneEverywhereAndNobodyPays() {
        accounts.add("Studio", STUDIO);
        accounts.add("Client", CLIENT);

        assertThat(accounts.remove(id(CLIENT))).isTrue();

        assertThat(safe.entries()).hasSize(1);
        assertThat(start().book().inUse()).isNull();
        assertThat(accounts.key(id(CLIENT))).isEqualTo(new Found.Missing());
    }

    @Test
    void aKeyThatTheSafeStillHasIsSaid() {
        accounts.add("Studio", STUDIO);
        safe.close(Reason.LOCKED);

        assertThat(accounts.remove(id(STUDIO))).isFalse();
        assertThat(start().book()).isEqualTo(AccountBook.EMPTY);
    }

    @Test
    void everyChangeIsTold() {
        List<AccountBook> told = new ArrayList<>();
        accounts.changes().subscribe(told::add);

        accounts.add("Studio", STUDIO);
        accounts.play(true);
        accounts.remove(id(STUDIO));

        assertThat(told).hasSize(3);
        assertThat(told.getLast().accounts()).isEmpty();
    }

    @Test
    void nobodyElsesAccountCanPay() {
        assertThatThrownBy(() -> new AccountBook(List.of(), id(STUDIO), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accounts.use(id(STUDIO))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "line\nbreak", "ключ-от-дома"})
    void whatCannotBeAKeyIsNone(String text) {
        assertThat(KeyText.of(text)).isEmpty();
    }

    @Test
    void aKeyIsShownAsDotsAndItsTailOnlyWhereThatTellsLittle() {
        assertThat(STUDIO.toString()).isEqualTo("•••");
        assertThat(STUDIO.tail()).isEqualTo("3f2a");
        assertThat(key("shorter-than-16").tail()).isEmpty();
        assertThatThrownBy(() -> new Account(id(STUDIO), "Studio", "d3f2a", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("3f2a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary-of-the-studio-3f2a", "short-key-15chr", "eight-ch", "tiny"})
    void aKeyOfAnyLengthIsKeptOutOfWhatIsLogged(String secret) {
        var held = key(secret);

        assertThat(Secrets.scrub("the vendor said: " + secret + "!")).isEqualTo("the vendor said: •••!");
        assertThat(held.value()).isEqualTo(secret);
    }

    @Test
    void aTinyKeyDoesNotSpoilHonestWords() {
        var held = key("tin");

        assertThat(Secrets.scrub("nothing is getting lost, tin is •••"))
                .isEqualTo("nothing is getting lost, ••• is •••");
        assertThat(held.value()).isEqualTo("tin");
    }

    private Accounts start() {
        return new Accounts(file, safe, AccountsTest::id, "https://vendor.example");
    }

    private static String found(Accounts accounts, KeyText key) {
        return ((Found.Here) accounts.key(id(key))).key().value();
    }

    private static AccountId id(KeyText key) {
        return new AccountId(HexFormat.of().toHexDigits(key.value().hashCode()));
    }

    private static KeyText key(String text) {
        return KeyText.of(text).orElseThrow();
    }
}
