package io.yiyang.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (公民身份号码/居民身份证号) as GB 11643 builds it: six digits of the region, eight of the date
 * of birth, three of a sequence whose last is odd for a man, and a check character by ISO 7064 MOD 11-2.
 *
 * <p>It prints masked, the last four characters only; {@link #inFull} is for documents whose reader may see it. JSON
 * carries it in full. The region is not looked up, because numbers keep the codes of regions that no longer exist. The
 * check character is a digit or a capital X.
 */
public final class CitizenIdentityNumber implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final String RULE = "must be 17 digits with a date of birth, and their check character";
    private static final int REGION_END = 6;
    private static final int MONTH = 10;
    private static final int DAY = 12;
    private static final int BIRTH_END = 14;
    private static final int SEX = 16;
    private static final int CHECK = 17;

    private final String full;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private CitizenIdentityNumber(String full) {
        this.full = full;
    }

    /**
     * The number.
     *
     * @throws IllegalArgumentException if form, date of birth or check character is wrong; the message does not repeat
     *     the number
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CitizenIdentityNumber of(String text) {
        Require.masked(fault(text).isEmpty(), "identityNumber", RULE, text);
        return new CitizenIdentityNumber(text);
    }

    /** The number as somebody typed it. Refused: {@code YY-M-201} with the rule that it breaks, never the number. */
    public static Outcome<CitizenIdentityNumber> check(String text) {
        Optional<String> fault = fault(text);
        return fault.isEmpty()
                ? Outcome.of(new CitizenIdentityNumber(text))
                : Outcome.refused(Problem.of("YY-M-201", "公民身份号码不正确", "the citizen's identity number is not correct")
                        .with("rule", fault.get())
                        .remedy("请核对证件原件", "compare it with the card"));
    }

    private static Optional<String> fault(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.of("17 digits, then a digit or X");
        }
        try {
            birthDate(text);
        } catch (DateTimeException e) {
            return Optional.of("date of birth");
        }
        return CheckCharacter.mod11(text.substring(0, CHECK)) == text.charAt(CHECK)
                ? Optional.empty()
                : Optional.of("check character");
    }

    private static LocalDate birthDate(String text) {
        return LocalDate.of(number(text, REGION_END, MONTH), number(text, MONTH, DAY), number(text, DAY, BIRTH_END));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** The region that issued the number, which may have been dissolved since; not where the person lives. */
    public RegionCode issuingRegion() {
        return RegionCode.of(full.substring(0, REGION_END));
    }

    public LocalDate birthDate() {
        return birthDate(full);
    }

    /** Male or female. */
    public Sex sex() {
        return (full.charAt(SEX) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    @JsonValue
    public String inFull() {
        return full;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitizenIdentityNumber that && full.equals(that.full);
    }

    @Override
    public int hashCode() {
        return full.hashCode();
    }

    /** Stars and the last four characters. */
    @Override
    public String toString() {
        return Masked.lastQuarter(full);
    }
}
