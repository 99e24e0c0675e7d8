package io.yiyang.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every single wrong character and every swap of neighbours is noticed. Both sums are linear, so whether a change is
 * noticed depends on the place and the two characters only; still the changes are made to many numbers, through the
 * public check.
 */
class CheckCharacterTest {
    private static final List<String> DIGITS = letters("0123456789");
    private static final List<String> CREDIT = letters("0123456789ABCDEFGHJKLMNPQRTUWXY");

    /** Bodies without any date, so that nothing but the check character can refuse. */
    @Test
    void everySingleWrongDigitOfAnIdentityNumberChangesTheCheckCharacter() {
        int changes = 0;
        for (String body :
                List.of("00000000000000000", "12345678901234567", "99999999999999999", "31415926535897932")) {
            changes += changesThatPass(
                    body, DIGITS, changed -> CheckCharacter.mod11(changed) == CheckCharacter.mod11(body));
        }
        assertThat(changes).as("changes that pass").isZero();
    }

    @Test
    void everySingleWrongCharacterOfACreditCodeChangesTheCheckCharacter() {
        int changes = 0;
        for (String body :
                List.of("00000000000000000", "0123456789ABCDEFG", "YYYYYYYYYYYYYYYYY", "Y1000000WXYT12345")) {
            changes += changesThatPass(
                    body, CREDIT, changed -> CheckCharacter.mod31(changed) == CheckCharacter.mod31(body));
        }
        assertThat(changes).as("changes that pass").isZero();
    }

    @Test
    void everySwapOfTwoDifferentNeighboursChangesTheCheckCharacter() {
        for (int place = 0; place < 16; place++) {
            for (String left : CREDIT) {
                for (String right : CREDIT) {
                    if (left.equals(right)) {
                        continue;
                    }
                    String body = with("00000000000000000", place, left + right);
                    String swapped = with("00000000000000000", place, right + left);
                    assertThat(CheckCharacter.mod31(swapped)).as(body).isNotEqualTo(CheckCharacter.mod31(body));
                    if (DIGITS.contains(left) && DIGITS.contains(right)) {
                        assertThat(CheckCharacter.mod11(swapped)).as(body).isNotEqualTo(CheckCharacter.mod11(body));
                    }
                }
            }
        }
    }

    /** 11 numbers, one for each check character; 18 places × 9 or 10 changes, and 17 swaps each. */
    @Test
    void noIdentityNumberWithOneErrorOrSwapPasses() {
        List<String> numbers = Stream.iterate(0, i -> i + 1)
                .map(i -> IdentityNumbers.citizen("000000", LocalDate.of(1940, 11, 11), i))
                .limit(1000)
                .collect(Collectors.toMap(n -> n.charAt(17), n -> n, (a, b) -> a))
                .values()
                .stream()
                .toList();
        assertThat(numbers).hasSize(11);
        for (String number : numbers) {
            assertThat(CitizenIdentityNumber.check(number).problems()).isEmpty();
            assertThat(changesThatPass(
                            number,
                            letters("0123456789X"),
                            changed -> CitizenIdentityNumber.check(changed)
                                    .problems()
                                    .isEmpty()))
                    .as(number)
                    .isZero();
            assertThat(swapsThatPass(
                            number,
                            swapped -> CitizenIdentityNumber.check(swapped)
                                    .problems()
                                    .isEmpty()))
                    .as(number)
                    .isZero();
        }
    }

    /** 31 codes, one for each check character; 18 places × 30 changes, and 17 swaps each. */
    @Test
    void noCreditCodeWithOneErrorOrSwapPasses() {
        List<String> codes = CREDIT.stream()
                .map(c -> IdentityNumbers.credit("5" + c + "0123459ABXY3456"))
                .toList();
        assertThat(codes)
                .extracting(code -> code.charAt(17))
                .doesNotHaveDuplicates()
                .hasSize(31);
        for (String code : codes) {
            assertThat(UnifiedSocialCreditCode.check(code).problems()).isEmpty();
            assertThat(changesThatPass(
                            code,
                            CREDIT,
                            changed -> UnifiedSocialCreditCode.check(changed)
                                    .problems()
                                    .isEmpty()))
                    .as(code)
                    .isZero();
            assertThat(swapsThatPass(
                            code,
                            swapped -> UnifiedSocialCreditCode.check(swapped)
                                    .problems()
                                    .isEmpty()))
                    .as(code)
                    .isZero();
        }
    }

    private static List<String> letters(String text) {
        return text.chars().mapToObj(Character::toString).toList();
    }

    private static int changesThatPass(String text, List<String> alphabet, Predicate<String> passes) {
        int passing = 0;
        for (int place = 0; place < text.length(); place++) {
            for (String c : alphabet) {
                passing += !text.startsWith(c, place) && passes.test(with(text, place, c)) ? 1 : 0;
            }
        }
        return passing;
    }

    private static int swapsThatPass(String text, Predicate<String> passes) {
        int passing = 0;
        for (int place = 0; place + 1 < text.length(); place++) {
            char left = text.charAt(place);
            char right = text.charAt(place + 1);
            passing += left != right && passes.test(with(text, place, "" + right + left)) ? 1 : 0;
        }
        return passing;
    }

    private static String with(String text, int place, String instead) {
        return text.substring(0, place) + instead + text.substring(place + instead.length());
    }
}
