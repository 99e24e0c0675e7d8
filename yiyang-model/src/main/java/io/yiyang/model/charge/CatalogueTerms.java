package io.yiyang.model.charge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the medical-insurance catalogue (医保目录) says of a line's item.
 *
 * @param selfPayRate the share that the person pays first (先行自付比例), 0 to 1; 1 means the item is not covered and the
 *     whole line is own-pay (全自费)
 * @param priceCeiling the highest insured unit price (定价上限), absent if there is none; the interface's 999999 is
 *     translated to absent by the reader
 */
@JsonPropertyOrder({"selfPayRate", "priceCeiling"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CatalogueTerms(
        @JsonProperty("selfPayRate") Rate selfPayRate,
        @JsonProperty("priceCeiling") Optional<UnitPrice> priceCeiling) implements Serializable {
    public CatalogueTerms {
        Require.that(selfPayRate.compareTo(Rate.ONE) <= 0, "selfPayRate", "must be at most 1", selfPayRate);
    }

    @JsonCreator
    static CatalogueTerms fromJson(
            @JsonProperty("selfPayRate") Rate selfPayRate,
            @JsonProperty("priceCeiling") @Nullable UnitPrice priceCeiling) {
        return new CatalogueTerms(Require.present(selfPayRate, "selfPayRate"), Optional.ofNullable(priceCeiling));
    }

    /** Terms without a ceiling. */
    public static CatalogueTerms of(Rate selfPayRate) {
        return new CatalogueTerms(selfPayRate, Optional.empty());
    }

    private Object writeReplace() {
        return new Stored(selfPayRate, priceCeiling.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(Rate selfPayRate, @Nullable UnitPrice priceCeiling) implements Serializable {
        private Object readResolve() {
            return new CatalogueTerms(selfPayRate, Optional.ofNullable(priceCeiling));
        }
    }
}
