package io.yiyang.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.outcome.ProblemCode;
import io.yiyang.model.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All codes are invented: region 000000. */
class UnifiedSocialCreditCodeTest {
    /** By hand: 5×1 + 2×3 + 1×25 (eleventh) = 36; 36 mod 31 = 5; 31 - 5 = 26, the sign of 26 is T. */
    @Test
    void aCodePrintsInFullAndTellsItsRegion() {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.of("52000000001000000T");

        assertThat(code).hasToString("52000000001000000T").isEqualTo(UnifiedSocialCreditCode.of(code.toString()));
        assertThat(code.registeringRegion()).isEqualTo(RegionCode.NATION);
        assertThat(IdentityNumbers.credit("52000000001000000")).isEqualTo(code.toString());
        assertThat(UnifiedSocialCreditCode.check(code.toString()).orElseThrow()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "52000000001000000",
                "52000000001000000TT",
                "52000000001000000t",
                "5200000A001000000T",
                "5I000000001000000T",
                "52000000O01000000T",
                "52000000001S00000T",
                "52000000001V00000T",
                "52000000001Z00000T",
                "52000000001000000T\n"
            })
    void anotherFormIsRefused(String text) {
        assertThat(UnifiedSocialCreditCode.check(text).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.of("YY-M-202")))
                .satisfies(problem -> assertThat(problem.facts().get("rule")).startsWith("18 digits or capitals"));
    }

    @Test
    void aWrongCheckCharacterIsRefusedWithoutRepeatingTheText() {
        assertThat(UnifiedSocialCreditCode.check("52000000001000000U").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.facts()).containsEntry("rule", "check character"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnifiedSocialCreditCode.of("52000000001000000U"))
                .withMessage(
                        "creditCode: must be 17 digits or capitals without I, O, S, V, Z, and their check character,"
                                + " but was *** (18 characters)");
    }
}
