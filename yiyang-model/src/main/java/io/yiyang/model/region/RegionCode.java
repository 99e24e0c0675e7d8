package io.yiyang.model.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A code of an administrative region (行政区划代码, GB/T 2260): six digits, two each for province, city and county.
 *
 * <p>{@link #chain} leads from the region up to the whole country, written {@code 000000}. Policy is looked up along it.
 */
public final class RegionCode implements Comparable<RegionCode>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("[0-9]{6}");
    private static final int COUNTY = 4;
    private static final int CITY = 2;

    /** The whole country (全国). */
    public static final RegionCode NATION = new RegionCode("000000");

    private final String code;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private RegionCode(String code) {
        this.code = code;
    }

    /**
     * The region with this code.
     *
     * @throws IllegalArgumentException if it is not six ASCII digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RegionCode of(String code) {
        Require.text(FORM.matcher(code).matches(), "code", "must be six digits", code);
        return new RegionCode(code);
    }

    /** This region and those above it, nearest first: 500112 → 500112, 500100, 500000, 000000. */
    public List<RegionCode> chain() {
        List<RegionCode> chain = new ArrayList<>();
        chain.add(this);
        for (int digits = COUNTY; digits >= 0; digits -= CITY) {
            RegionCode above = new RegionCode(code.substring(0, digits) + "0".repeat(code.length() - digits));
            if (!chain.contains(above)) {
                chain.add(above);
            }
        }
        return List.copyOf(chain);
    }

    @Override
    public int compareTo(RegionCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegionCode that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
