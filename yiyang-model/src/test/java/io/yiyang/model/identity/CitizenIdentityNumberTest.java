package io.yiyang.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.outcome.ProblemCode;
import io.yiyang.model.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are invented: region 000000 or 99xxxx. */
class CitizenIdentityNumberTest {
    /**
     * The first row by hand: digits of 00000019400229001 × weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2 are 1×2 + 9×1 +
     * 4×6 + 2×9 + 2×10 + 9×5 + 1×2 = 120; 120 mod 11 = 10; the tenth of 1 0 X 9 8 7 6 5 4 3 2, counted from 0, is 2.
     */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            number,             region, birth,      sex,    printed
            000000194002290012, 000000, 1940-02-29, MALE,   **************0012
            000000193812310025, 000000, 1938-12-31, FEMALE, **************0025
            999999195001010018, 999999, 1950-01-01, MALE,   **************0018
            """)
    void aNumberTellsRegionBirthAndSex(String number, String region, LocalDate birth, Sex sex, String printed) {
        CitizenIdentityNumber read =
                CitizenIdentityNumber.of(IdentityNumbers.citizen(region, birth, Integer.parseInt(number, 14, 17, 10)));

        assertThat(read.inFull()).isEqualTo(number);
        assertThat(read.issuingRegion()).isEqualTo(RegionCode.of(region));
        assertThat(read.birthDate()).isEqualTo(birth);
        assertThat(read.sex()).isEqualTo(sex);
        assertThat(read).hasToString(printed);
    }

    @Test
    void allElevenCheckCharactersOccurAndTheTenthIsX() {
        List<String> checks = new ArrayList<>();
        for (int sequence = 0; sequence < 1000; sequence++) {
            String number = IdentityNumbers.citizen("000000", LocalDate.of(1940, 2, 29), sequence);
            CitizenIdentityNumber.of(number);
            checks.add(number.substring(17));
        }
        assertThat(checks).contains("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            text,                why,                         rule
            000000194002290013,  wrong check,                 check character
            000000194102290010,  1941 is no leap year,        date of birth
            000000194013010012,  month 13,                    date of birth
            000000194000010012,  month 0,                     date of birth
            000000194001000012,  day 0,                       date of birth
            000000194001320012,  day 32,                      date of birth
            00000019400229001x,  small x,                     '17 digits, then a digit or X'
            0000001940022900X2,  X in the middle,             '17 digits, then a digit or X'
            00000019400229001,   17 characters,               '17 digits, then a digit or X'
            0000001940022900122, 19 characters,               '17 digits, then a digit or X'
            000000400229001,     the old form of 15 digits,   '17 digits, then a digit or X'
            ' 00000194002290012', a space,                    '17 digits, then a digit or X'
            '',                  nothing,                     '17 digits, then a digit or X'
            """)
    void aWrongNumberIsRefusedWithTheRuleAndNeverRepeated(String text, String why, String rule) {
        var problem = CitizenIdentityNumber.check(text).problems().get(0);

        assertThat(problem.code()).as(why).isEqualTo(ProblemCode.of("YY-M-201"));
        assertThat(problem.facts()).containsOnlyKeys("rule").containsEntry("rule", rule);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CitizenIdentityNumber.of(text))
                .withMessage("identityNumber: must be 17 digits with a date of birth, and their check character,"
                        + " but was *** (" + text.length() + " characters)")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uff10\uff10\uff10\uff10\uff10\uff10194002290012", "000000194002290012\n"})
    void wideDigitsAndLineEndsAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CitizenIdentityNumber.of(text));
    }

    @Test
    void numbersAreEqualInFullAlthoughTheyPrintAlike() {
        CitizenIdentityNumber number = CitizenIdentityNumber.of("000000194002290012");

        assertThat(CitizenIdentityNumber.check("000000194002290012").orElseThrow())
                .isEqualTo(number)
                .hasSameHashCodeAs(number);
        assertThat(number)
                .isNotEqualTo(CitizenIdentityNumber.of("000000193812310025"))
                .isNotEqualTo("000000194002290012");
    }
}
