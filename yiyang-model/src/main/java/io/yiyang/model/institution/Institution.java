package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An institution of medical or elderly care, or of both (医养机构). One legal body may have two roles, so it has one
 * leading kind and any number of others.
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "name",
    "kind",
    "region",
    "furtherKinds",
    "serviceModels",
    "operatingModel",
    "authorisations",
    "designations",
    "units",
    "regulators",
    "hospitalGrade",
    "departments",
    "starRating",
    "networkTier",
    "priceTier",
    "priceStatus",
    "recognitions",
    "staffing",
    "serviceStandards"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Institution extends Serializable permits ImmutableInstitution {
    @JsonProperty("id")
    OrganisationId id();

    @JsonProperty("name")
    String name();

    /** What it is in the first place. */
    @JsonProperty("kind")
    InstitutionKind kind();

    @JsonProperty("region")
    RegionCode region();

    /** What else the same legal body is. */
    @JsonProperty("furtherKinds")
    List<InstitutionKind> furtherKinds();

    @JsonProperty("serviceModels")
    List<ServiceModel> serviceModels();

    /** Who owns and runs it. */
    @JsonProperty("operatingModel")
    Optional<OperatingModel> operatingModel();

    @JsonProperty("authorisations")
    List<Authorisation> authorisations();

    @JsonProperty("designations")
    List<InsurerDesignation> designations();

    /** In-house medical units, areas and zones. */
    @JsonProperty("units")
    List<InstitutionUnit> units();

    /** Who supervises it. */
    @JsonProperty("regulators")
    List<Regulator> regulators();

    /** The level, if it is a hospital. */
    @JsonProperty("hospitalGrade")
    Optional<HospitalGrade> hospitalGrade();

    @JsonProperty("departments")
    List<DepartmentKind> departments();

    /** The stars, if it is a rated care home. */
    @JsonProperty("starRating")
    Optional<StarRating> starRating();

    @JsonProperty("networkTier")
    Optional<NetworkTier> networkTier();

    @JsonProperty("priceTier")
    Optional<PriceTier> priceTier();

    /** How its care prices come about. */
    @JsonProperty("priceStatus")
    Optional<PriceStatus> priceStatus();

    @JsonProperty("recognitions")
    List<Recognition> recognitions();

    @JsonProperty("staffing")
    Optional<Staffing> staffing();

    /** The service standards that it follows (服务规范). */
    @JsonProperty("serviceStandards")
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

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static Institution fromJson(
            @JsonProperty("id") OrganisationId id,
            @JsonProperty("name") String name,
            @JsonProperty("kind") InstitutionKind kind,
            @JsonProperty("region") RegionCode region,
            @JsonProperty("furtherKinds") @Nullable List<InstitutionKind> furtherKinds,
            @JsonProperty("serviceModels") @Nullable List<ServiceModel> serviceModels,
            @JsonProperty("operatingModel") @Nullable OperatingModel operatingModel,
            @JsonProperty("authorisations") @Nullable List<Authorisation> authorisations,
            @JsonProperty("designations") @Nullable List<InsurerDesignation> designations,
            @JsonProperty("units") @Nullable List<InstitutionUnit> units,
            @JsonProperty("regulators") @Nullable List<Regulator> regulators,
            @JsonProperty("hospitalGrade") @Nullable HospitalGrade hospitalGrade,
            @JsonProperty("departments") @Nullable List<DepartmentKind> departments,
            @JsonProperty("starRating") @Nullable StarRating starRating,
            @JsonProperty("networkTier") @Nullable NetworkTier networkTier,
            @JsonProperty("priceTier") @Nullable PriceTier priceTier,
            @JsonProperty("priceStatus") @Nullable PriceStatus priceStatus,
            @JsonProperty("recognitions") @Nullable List<Recognition> recognitions,
            @JsonProperty("staffing") @Nullable Staffing staffing,
            @JsonProperty("serviceStandards") @Nullable List<Citation> serviceStandards) {
        return builder()
                .id(Require.present(id, "id"))
                .name(Require.present(name, "name"))
                .kind(Require.present(kind, "kind"))
                .region(Require.present(region, "region"))
                .addAllFurtherKinds(furtherKinds == null ? List.of() : furtherKinds)
                .addAllServiceModels(serviceModels == null ? List.of() : serviceModels)
                .operatingModel(Optional.ofNullable(operatingModel))
                .addAllAuthorisations(authorisations == null ? List.of() : authorisations)
                .addAllDesignations(designations == null ? List.of() : designations)
                .addAllUnits(units == null ? List.of() : units)
                .addAllRegulators(regulators == null ? List.of() : regulators)
                .hospitalGrade(Optional.ofNullable(hospitalGrade))
                .addAllDepartments(departments == null ? List.of() : departments)
                .starRating(Optional.ofNullable(starRating))
                .networkTier(Optional.ofNullable(networkTier))
                .priceTier(Optional.ofNullable(priceTier))
                .priceStatus(Optional.ofNullable(priceStatus))
                .addAllRecognitions(recognitions == null ? List.of() : recognitions)
                .staffing(Optional.ofNullable(staffing))
                .addAllServiceStandards(serviceStandards == null ? List.of() : serviceStandards)
                .build();
    }
}
