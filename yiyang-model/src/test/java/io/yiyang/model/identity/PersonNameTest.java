package io.yiyang.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "王一, 王*",
        "王建国, 王**",
        "欧阳建国, 欧**",
        "Anna Maria, A**",
        "王\ud842\udfb7, 王*",
        "\ud842\udfb7王, \ud842\udfb7*",
        "\ud842\udfb7建国, \ud842\udfb7**"
    })
    void aNamePrintsItsFirstCharacterOnly(String full, String masked) {
        assertThat(PersonName.of(full)).hasToString(masked);
        assertThat(PersonName.of(full).inFull()).isEqualTo(full);
    }

    @Test
    void theMessageOfARefusedNameDoesNotRepeatIt() {
        String tooLong = "王建国".repeat(34);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonName.of(tooLong))
                .withMessage("name: must be 1 to 100 characters, not blank, but was *** (102 characters)")
                .withMessageNotContaining("王")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
    void aBlankNameIsRefused(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonName.of(blank));
    }

    @Test
    void namesAreEqualInFullAlthoughTheyPrintAlike() {
        PersonName name = PersonName.of("王建国");

        assertThat(name).isEqualTo(PersonName.of("王建国")).hasSameHashCodeAs(PersonName.of("王建国"));
        assertThat(name).isNotEqualTo(PersonName.of("王建华")).isNotEqualTo("王建国");
    }

    @Property(tries = 1000)
    void nothingAfterTheFirstCharacterIsPrinted(@ForAll @NotBlank @StringLength(min = 2, max = 100) String full) {
        // @NotBlank trims ASCII only; a name that is blank by Unicode is refused.
        Assume.that(!full.isBlank());

        String printed = PersonName.of(full).toString();
        int first = full.offsetByCodePoints(0, 1);

        assertThat(printed.substring(0, first)).isEqualTo(full.substring(0, first));
        assertThat(printed.substring(first)).matches("\\*{0,2}");
    }
}
