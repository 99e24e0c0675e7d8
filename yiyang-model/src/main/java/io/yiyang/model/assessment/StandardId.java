package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import io.yiyang.model.region.RegionCode;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an assessment standard (评估标准标识) with its edition and the region in which it holds. A level means nothing without
 * all three: the digit 3 is 重度失能Ⅰ级 in one standard and 重度 in two others.
 *
 * <p>Text and JSON form: {@code "gbt42195:2022@000000"}.
 */
public final class StandardId implements Comparable<StandardId>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final String WORD = "[a-z0-9][a-z0-9-]{0,31}";
    private static final Pattern PART = Pattern.compile(WORD);
    private static final Pattern FORM =
            Pattern.compile("(?<code>" + WORD + "):(?<edition>" + WORD + ")@(?<region>[0-9]{6})");

    private final String code;
    private final String edition;
    private final RegionCode region;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private StandardId(String code, String edition, RegionCode region) {
        this.code = code;
        this.edition = edition;
        this.region = region;
    }

    /**
     * The standard with this code and edition in this region.
     *
     * @throws IllegalArgumentException if code or edition is not 1 to 32 small letters, digits or hyphens
     */
    public static StandardId of(String code, String edition, RegionCode region) {
        String rule = "must be 1 to 32 small letters, digits or hyphens";
        Require.text(PART.matcher(code).matches(), "code", rule, code);
        Require.text(PART.matcher(edition).matches(), "edition", rule, edition);
        return new StandardId(code, edition, region);
    }

    /** The standard of the whole country with this code and edition. */
    public static StandardId national(String code, String edition) {
        return of(code, edition, RegionCode.NATION);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is not {@code code:edition@region}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StandardId parse(String text) {
        Matcher parts = FORM.matcher(text);
        Require.text(parts.matches(), "text", "must look like gbt42195:2022@000000", text);
        return new StandardId(parts.group("code"), parts.group("edition"), RegionCode.of(parts.group("region")));
    }

    public String code() {
        return code;
    }

    /** The edition (版本): the year of a standard, or the reading of a scale that exists in several. */
    public String edition() {
        return edition;
    }

    /** Where it holds (适用地区). */
    public RegionCode region() {
        return region;
    }

    @Override
    public int compareTo(StandardId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StandardId that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return code + ":" + edition + "@" + region;
    }
}
