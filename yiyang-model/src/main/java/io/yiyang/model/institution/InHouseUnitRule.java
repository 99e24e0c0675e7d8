package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * From how many beds a care home must have its own medical unit, and below which it signs an agreement instead
 * (内设医务室床位数规则): a dated parameter of a region.
 *
 * <p>Chuzhou 2017 writes both sides of 150 beds with words that may include the number (以上, 以下), so a home of exactly 150
 * beds falls under both or neither. The rule therefore says how the number itself is read, and {@link AtThreshold#UNSTATED}
 * gives a refusal that names both readings, never a guess.
 */
@Value.Immutable
@JsonPropertyOrder({"region", "inForce", "beds", "atThreshold", "citations"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface InHouseUnitRule extends Serializable permits ImmutableInHouseUnitRule {
    /** What a care home owes (应尽义务). */
    enum Duty {
        /** To set up an in-house medical unit (内设医务室). */
        IN_HOUSE_UNIT,
        /** To sign an agreement with a medical institution (签约). */
        AGREEMENT
    }

    /** How the number itself is read (临界床位数的解释). */
    enum AtThreshold {
        /** It belongs to those who set up a unit. */
        IN_HOUSE_UNIT,
        /** It belongs to those who sign an agreement. */
        AGREEMENT,
        /** The text leaves it open and nobody has declared it. */
        UNSTATED
    }

    @JsonProperty("region")
    RegionCode region();

    @JsonProperty("inForce")
    DateRange inForce();

    /** The number of beds at which the duty changes. */
    @JsonProperty("beds")
    int beds();

    @JsonProperty("atThreshold")
    AtThreshold atThreshold();

    /** Where the rule stands, and who declared the reading of the number. */
    @JsonProperty("citations")
    List<Citation> citations();

    @Value.Check
    default void check() {
        Require.that(beds() > 0, "beds", "must be positive", beds());
        Require.that(!citations().isEmpty(), "citations", "must name a source", citations());
    }

    /**
     * What a home with so many beds owes on the day. Refused: {@code YY-M-306} the text leaves the number open;
     * {@code YY-M-307} the rule is not in force.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    default Outcome<Duty> dutyOf(int bedsOfHome, LocalDate day) {
        Require.that(bedsOfHome >= 0, "bedsOfHome", "must not be negative", bedsOfHome);
        if (!inForce().contains(day)) {
            return Outcome.refused(Problem.of("YY-M-307", "当日该床位数规则未施行", "the rule is not in force on the day")
                    .with("region", region())
                    .with("inForce", inForce())
                    .with("day", day));
        }
        if (bedsOfHome != beds()) {
            return Outcome.of(bedsOfHome > beds() ? Duty.IN_HOUSE_UNIT : Duty.AGREEMENT);
        }
        return switch (atThreshold()) {
            case IN_HOUSE_UNIT -> Outcome.of(Duty.IN_HOUSE_UNIT);
            case AGREEMENT -> Outcome.of(Duty.AGREEMENT);
            case UNSTATED ->
                Outcome.refused(Problem.of("YY-M-306", "原文未说明恰为该床位数时如何处理", "the text leaves this very number open")
                        .with("beds", beds())
                        .with("oneReading", Duty.IN_HOUSE_UNIT)
                        .with("otherReading", Duty.AGREEMENT)
                        .remedy("请主管部门明确后声明解释", "ask the authority and declare the reading"));
        };
    }

    static ImmutableInHouseUnitRule.RegionBuildStage builder() {
        return ImmutableInHouseUnitRule.builder();
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static InHouseUnitRule fromJson(
            @JsonProperty("region") RegionCode region,
            @JsonProperty("inForce") DateRange inForce,
            @JsonProperty("beds") @Nullable Integer beds,
            @JsonProperty("atThreshold") AtThreshold atThreshold,
            @JsonProperty("citations") @Nullable List<Citation> citations) {
        return builder()
                .region(Require.present(region, "region"))
                .inForce(Require.present(inForce, "inForce"))
                .beds(Require.present(beds, "beds"))
                .atThreshold(Require.present(atThreshold, "atThreshold"))
                .addAllCitations(citations == null ? List.of() : citations)
                .build();
    }
}
