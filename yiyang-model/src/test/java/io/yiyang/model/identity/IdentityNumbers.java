package io.yiyang.model.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Invented numbers: correct in form and check character, of regions that do not exist unless a test wants all. */
public final class IdentityNumbers {
    private IdentityNumbers() {}

    /** The number of this region, day and sequence with its check character, by the weights printed in GB 11643. */
    public static String citizen(String region, LocalDate birth, int sequence) {
        String body = region + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    static Arbitrary<String> citizens() {
        Arbitrary<LocalDate> births = Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofLength(6),
                        births,
                        Arbitraries.integers().between(0, 999))
                .as(IdentityNumbers::citizen);
    }

    /** The code with its check character, by the weights printed in GB 32100. */
    static String credit(String body) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += alphabet.indexOf(body.charAt(i)) * weights[i];
        }
        int check = 31 - sum % 31;
        return body + alphabet.charAt(check == 31 ? 0 : check);
    }

    static Arbitrary<String> credits() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("0123456789ABCDEFGHJKLMNPQRTUWXY")
                                .ofLength(2),
                        Arbitraries.strings().numeric().ofLength(6),
                        Arbitraries.strings()
                                .withChars("0123456789ABCDEFGHJKLMNPQRTUWXY")
                                .ofLength(9))
                .as((first, region, body) -> credit(first + region + body));
    }
}
