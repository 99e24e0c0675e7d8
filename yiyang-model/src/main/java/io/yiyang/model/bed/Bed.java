package io.yiyang.model.bed;

import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A bed in an institution (床位): what it is licensed as, and as what it is used now.
 *
 * <p>Conversion between care and medical beds (医养床位互转) changes the use and never the licence kind. A use is the
 * licence's own, or a {@link BedUseRule} in force allowed it on the day of conversion; no bed exists with another.
 */
public final class Bed implements Serializable {
    private static final long serialVersionUID = 1L;

    private final BedId id;
    private final OrganisationId place;
    private final BedKind licenceKind;
    private final BedUse use;

    private Bed(BedId id, OrganisationId place, BedKind licenceKind, BedUse use) {
        this.id = id;
        this.place = place;
        this.licenceKind = licenceKind;
        this.use = use;
    }

    /**
     * A bed in its own use. Refused: {@code YY-M-301} the kind is not known, so it has no use of its own.
     *
     * @param place whose bed it is
     */
    public static Outcome<Bed> licensed(BedId id, OrganisationId place, BedKind licenceKind) {
        return licenceKind
                .ownUse()
                .map(use -> Outcome.of(new Bed(id, place, licenceKind, use)))
                .orElseGet(() -> Outcome.refused(notAllowed(id, licenceKind)
                        .remedy(
                                "用 Bed.inUse 按互转规则登记该床位",
                                "register the bed by Bed.inUse under a rule that names the kind")));
    }

    /** A bed that is used so since the day. Refused: {@code YY-M-301} neither licence nor rule allows the use. */
    public static Outcome<Bed> inUse(
            BedId id, OrganisationId place, BedKind licenceKind, BedUse use, BedUseRule rule, LocalDate since) {
        if (rule.allows(licenceKind, use, since)) {
            return Outcome.of(new Bed(id, place, licenceKind, use));
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

    private static Problem notAllowed(BedId id, BedKind kind) {
        return Problem.of("YY-M-301", "床位的许可类别不允许该用途", "the bed's licence kind does not allow the use")
                .with("bed", id)
                .with("licenceKind", kind);
    }

    public BedId id() {
        return id;
    }

    public OrganisationId place() {
        return place;
    }

    public BedKind licenceKind() {
        return licenceKind;
    }

    public BedUse use() {
        return use;
    }

    /** Whether it is used for something else than its licence is for. */
    public boolean isConverted() {
        return licenceKind.ownUse().filter(use::equals).isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bed that
                && id.equals(that.id)
                && place.equals(that.place)
                && licenceKind.equals(that.licenceKind)
                && use == that.use;
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
