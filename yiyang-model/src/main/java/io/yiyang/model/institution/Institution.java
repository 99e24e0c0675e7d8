package io.yiyang.model.institution;

import io.yiyang.model.evidence.Citation;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * An institution of medical or elderly care, or of both (医养机构). One legal body may have two roles, so it has one
 * leading kind and any number of others.
 */
@Value.Immutable
public sealed interface Institution extends Serializable permits ImmutableInstitution {
    OrganisationId id();

    String name();

    /** What it is in the first place. */
    InstitutionKind kind();

    RegionCode region();

    /** What else the same legal body is. */
    List<InstitutionKind> furtherKinds();

    List<ServiceModel> serviceModels();

    /** Who owns and runs it. */
    Optional<OperatingModel> operatingModel();

    List<Authorisation> authorisations();

    List<InsurerDesignation> designations();

    /** In-house medical units, areas and zones. */
    List<InstitutionUnit> units();

    /** Who supervises it. */
    List<Regulator> regulators();

    /** The level, if it is a hospital. */
    Optional<HospitalGrade> hospitalGrade();

    List<DepartmentKind> departments();

    /** The stars, if it is a rated care home. */
    Optional<StarRating> starRating();

    Optional<NetworkTier> networkTier();

    Optional<PriceTier> priceTier();

    /** How its care prices come about. */
    Optional<PriceStatus> priceStatus();

    List<Recognition> recognitions();

    Optional<Staffing> staffing();

    /** The service standards that it follows (服务规范). */
    List<Citation> serviceStandards();

    /** Everything that it is, the leading kind first. */
    default List<InstitutionKind> kinds() {
        return Stream.concat(Stream.of(kind()), furtherKinds().stream())
                .distinct()
                .toList();
    }

    /** What allows it to do so on the day. Refused: {@code YY-M-303} nothing does. */
    default Outcome<Authorisation> authorisedFor(AuthorisationKind what, LocalDate day) {
        return authorisations().stream()
                .filter(a -> a.kind().equals(what) && a.period().contains(day))
                .findFirst()
                .map(Outcome::of)
                .orElseGet(() -> Outcome.refused(Problem.of(
                                "YY-M-303", "当日没有有效的许可、备案或登记", "no licence, filing or registration is valid on the day")
                        .with("institution", id())
                        .with("kind", what)
                        .with("day", day)
                        .remedy("核对证照有效期", "check the dates of its papers")));
    }

    /** The insurer's contract on the day. Refused: {@code YY-M-304} there is none, so the fund cannot pay. */
    default Outcome<InsurerDesignation> designatedFor(DesignationScope scope, LocalDate day) {
        return designations().stream()
                .filter(d -> d.scope().equals(scope) && d.period().contains(day))
                .findFirst()
                .map(Outcome::of)
                .orElseGet(() -> Outcome.refused(
                        Problem.of("YY-M-304", "当日没有有效的定点协议", "the insurer has no contract with it on the day")
                                .with("institution", id())
                                .with("scope", scope)
                                .with("day", day)
                                .remedy("核对定点协议起止日期", "check the dates of the insurer's contract")));
    }

    static ImmutableInstitution.IdBuildStage builder() {
        return ImmutableInstitution.builder();
    }
}
