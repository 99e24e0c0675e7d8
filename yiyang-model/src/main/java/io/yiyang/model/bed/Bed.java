package io.yiyang.model.bed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bed in an institution (床位): what it is licensed as, and as what it is used now.
 *
 * <p>Conversion between care and medical beds (医养床位互转) changes the use and never the licence kind. A use is the
 * licence's own, or a {@link BedUseRule} in force allowed it on the day of conversion; no bed exists with another, and a
 * converted bed tells that rule and day.
 */
@JsonPropertyOrder({"id", "place", "licenceKind", "use", "conversion"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public final class Bed implements Serializable {
    private static final long serialVersionUID = 1L;

    private final BedId id;
    private final OrganisationId place;
    private final BedKind licenceKind;
    private final BedUse use;
    private final @Nullable Conversion conversion;

    /**
     * By what a bed is used for something else than its licence is for (床位互转依据).
     *
     * @param rule the rule that allowed it
     * @param since the day of the conversion
     */
    @JsonPropertyOrder({"rule", "since"})
    public record Conversion(
            @JsonProperty("rule") BedUseRule rule,

            @JsonProperty("since") @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate since)
            implements Serializable {
        public Conversion {
            Require.present(rule, "rule");
            Require.present(since, "since");
        }
    }

    private Bed(BedId id, OrganisationId place, BedKind licenceKind, BedUse use, @Nullable Conversion conversion) {
        this.id = id;
        this.place = place;
        this.licenceKind = licenceKind;
        this.use = use;
        this.conversion = isOwn(licenceKind, use) ? null : conversion;
    }

    /**
     * Reads the JSON form.
     *
     * @throws IllegalArgumentException if neither the licence nor the rule of the conversion allows the use
     */
    @JsonCreator
    public static Bed fromJson(
            @JsonProperty("id") BedId id,
            @JsonProperty("place") OrganisationId place,
            @JsonProperty("licenceKind") BedKind licenceKind,
            @JsonProperty("use") BedUse use,
            @JsonProperty("conversion") @Nullable Conversion conversion) {
        Require.present(id, "id");
        Require.present(place, "place");
        Require.that(
                isOwn(Require.present(licenceKind, "licenceKind"), Require.present(use, "use"))
                        || (conversion != null && conversion.rule().allows(licenceKind, use, conversion.since())),
                "use",
                "must be the licence's own or allowed by the rule of the conversion",
                use);
        return new Bed(id, place, licenceKind, use, conversion);
    }

    /**
     * A bed in its own use. Refused: {@code YY-M-301} the kind is not known, so it has no use of its own.
     *
     * @param place whose bed it is
     */
    public static Outcome<Bed> licensed(BedId id, OrganisationId place, BedKind licenceKind) {
        return licenceKind
                .ownUse()
                .map(use -> Outcome.of(new Bed(id, place, licenceKind, use, null)))
                .orElseGet(() -> Outcome.refused(notAllowed(id, licenceKind)
                        .remedy(
                                "用 Bed.inUse 按互转规则登记该床位",
                                "register the bed by Bed.inUse under a rule that names the kind")));
    }

    /** A bed that is used so since the day. Refused: {@code YY-M-301} neither licence nor rule allows the use. */
    public static Outcome<Bed> inUse(
            BedId id, OrganisationId place, BedKind licenceKind, BedUse use, BedUseRule rule, LocalDate since) {
        if (rule.allows(licenceKind, use, since)) {
            return Outcome.of(new Bed(id, place, licenceKind, use, new Conversion(rule, since)));
        }
        return Outcome.refused(notAllowed(id, licenceKind)
                .with("use", use)
                .with("day", since)
                .with("rule", rule.region() + " " + rule.inForce())
                .remedy("使用许可类别相符的床位，或办理变更许可", "use a bed licensed for it, or have the licence changed"));
    }

    /** This bed, converted on the day (床位互转). Refused: {@code YY-M-301} neither licence nor rule allows the use. */
    public Outcome<Bed> convertedTo(BedUse newUse, BedUseRule rule, LocalDate on) {
        return inUse(id, place, licenceKind, newUse, rule, on);
    }

    private static boolean isOwn(BedKind kind, BedUse use) {
        return kind.ownUse().filter(use::equals).isPresent();
    }

    private static Problem notAllowed(BedId id, BedKind kind) {
        return Problem.of("YY-M-301", "床位的许可类别不允许该用途", "the bed's licence kind does not allow the use")
                .with("bed", id)
                .with("licenceKind", kind);
    }

    @JsonProperty("id")
    public BedId id() {
        return id;
    }

    @JsonProperty("place")
    public OrganisationId place() {
        return place;
    }

    @JsonProperty("licenceKind")
    public BedKind licenceKind() {
        return licenceKind;
    }

    @JsonProperty("use")
    public BedUse use() {
        return use;
    }

    /** By what it is used for something else than its licence is for, absent if it is not. */
    @JsonProperty("conversion")
    public Optional<Conversion> conversion() {
        return Optional.ofNullable(conversion);
    }

    /** Whether it is used for something else than its licence is for. */
    @JsonIgnore
    public boolean isConverted() {
        return conversion != null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bed that
                && id.equals(that.id)
                && place.equals(that.place)
                && licenceKind.equals(that.licenceKind)
                && use == that.use
                && Objects.equals(conversion, that.conversion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, place, licenceKind, use);
    }

    @Override
    public String toString() {
        return "Bed " + id + " of " + place + ", licensed " + licenceKind + ", used " + use;
    }
}
