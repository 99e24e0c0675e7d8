package io.yiyang.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.code.InsuranceType;
import io.yiyang.model.code.PersonType;
import io.yiyang.model.identity.CitizenIdentityNumber;
import io.yiyang.model.identity.IdentityDocumentType;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.PersonIdentifier;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.Sex;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.outcome.ProblemCode;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentTest {
    private static final PersonIdentifier CARD = PersonIdentifier.of(CitizenIdentityNumber.of("000000194002290012"));

    private static Enrolments enrolments(String lines) {
        return Enrolments.of(Stream.of(lines.split(";", -1))
                        .map(Residents::enrolment)
                        .toList())
                .orElseThrow();
    }

    private static ImmutableResident resident() {
        return (ImmutableResident) Resident.builder()
                .id(Residents.RESIDENT)
                .name(PersonName.of("王建国"))
                .addIdentifiers(CARD, new PersonIdentifier(IdentityDocumentType.PASSPORT, "E00000000"))
                .birthDate(LocalDate.of(1940, 2, 28))
                .sex(Sex.MALE)
                .insuranceRegion(RegionCode.of("500112"))
                .enrolments(enrolments(
                        "310 500112 2010-01-01/2024-01-01; 390 500112 2024-01-01/..; 410 500112 2020-01-01/.."))
                .addEntitlements(
                        Residents.entitlement(EntitlementKind.ADVANCED_AGE, "2020-02-29/.."),
                        Residents.entitlement(EntitlementKind.MINIMUM_LIVING, "2022-01-01/2023-01-01"))
                .build();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            day,        schemes, entitlements
            2009-12-31, '',      ''
            2010-01-01, 310,     ''
            2020-01-01, 310 410, ''
            2022-06-30, 310 410, ADVANCED_AGE MINIMUM_LIVING
            2022-12-31, 310 410, ADVANCED_AGE MINIMUM_LIVING
            2023-01-01, 310 410, ADVANCED_AGE
            2023-12-31, 310 410, ADVANCED_AGE
            2024-01-01, 410 390, ADVANCED_AGE
            """)
    void whatHoldsOnADayIsTold(LocalDate day, String schemes, String entitlements) {
        assertThat(resident().enrolmentsOn(day))
                .extracting(e -> e.insurance().toString())
                .containsExactly(words(schemes));
        assertThat(resident().entitlementsOn(day))
                .extracting(e -> e.kind().toString())
                .containsExactly(words(entitlements));
    }

    private static String[] words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            first,                          second,                         clash, why
            310 500112 2024-01-01/..,       310 500112 2025-01-01/..,       true,  both run on
            310 500112 2024-01-01/2025-01-02, 310 500112 2025-01-01/..,     true,  one day in common
            310 500112 2024-01-01/2025-01-01, 310 500112 2025-01-01/..,     false, one ends as the next begins
            310 500112 2024-01-01/..,       390 500112 2024-01-01/..,       false, two schemes
            310 500112 2024-01-01/..,       310 500100 2024-01-01/..,       false, two regions
            COMMERCIAL 000000 2024-01-01/.. A, COMMERCIAL 000000 2024-01-01/.. B, false, two products
            COMMERCIAL 000000 2024-01-01/.. A, COMMERCIAL 000000 2024-01-01/.. A, true, one product twice
            39999 430000 2024-01-01/..,     39999 430000 2024-06-01/..,     true,  an unknown scheme
            """)
    void enrolmentsOfOneSchemeAndRegionMayNotOverlap(String first, String second, boolean clash, String why) {
        for (List<String> order : List.of(List.of(first, second), List.of(second, first))) {
            List<Problem> problems = Enrolments.of(
                            order.stream().map(Residents::enrolment).toList())
                    .problems();
            assertThat(problems).as(why).hasSize(clash ? 1 : 0);
        }
    }

    @Test
    void aRefusalNamesBothEnrolmentsAndTheFirstOnesStay() {
        Enrolments before = enrolments("310 500112 2024-01-01/..");

        Problem problem = before.with(Residents.enrolment("310 500112 2025-01-01/2026-01-01"))
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo(ProblemCode.of("YY-M-220"));
        assertThat(problem.facts())
                .containsEntry("first", "310 500112 2024-01-01/..")
                .containsEntry("second", "310 500112 2025-01-01/2026-01-01");
        assertThat(problem.remedies()).hasSize(1);
        assertThat(before.all()).hasSize(1);
    }

    @Test
    void everyPairThatClashesIsNamed() {
        assertThat(Enrolments.of(List.of(
                                Residents.enrolment("310 500112 2024-01-01/.."),
                                Residents.enrolment("310 500112 2024-02-01/.."),
                                Residents.enrolment("COMMERCIAL 000000 2024-03-01/.. A"),
                                Residents.enrolment("COMMERCIAL 000000 2024-04-01/.. A"),
                                Residents.enrolment("310 500112 2024-05-01/..")))
                        .problems())
                .hasSize(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Enrolments.ofDistinct(List.of(
                        Residents.enrolment("310 500112 2024-01-01/.."),
                        Residents.enrolment("310 500112 2024-02-01/.."))))
                .withMessageStartingWith("enrolments: must not clash, but was YY-M-220");
    }

    @Test
    void theOrderOfInputChangesNothing() {
        Enrolments one =
                enrolments("410 500112 2020-01-01/..; 310 500112 2020-01-01/2024-01-01; 390 500112 2024-01-01/..");
        Enrolments other =
                enrolments("390 500112 2024-01-01/..; 310 500112 2020-01-01/2024-01-01; 410 500112 2020-01-01/..");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(Enrolments.NONE);
        assertThat(one.all()).extracting(e -> e.insurance().toString()).containsExactly("310", "410", "390");
        assertThat(Enrolments.ofDistinct(other.all())).isEqualTo(one);
    }

    @Test
    void anEnrolmentKeepsWhatItWasGiven() {
        Enrolment enrolment = Enrolment.builder()
                .insurance(InsuranceType.EMPLOYEE)
                .region(RegionCode.of("500112"))
                .period(DateRange.parse("2024-01-01/.."))
                .personType(PersonType.of("1201"))
                .build();

        assertThat(enrolment.personType()).contains(PersonType.of("1201"));
        assertThat(enrolment)
                .hasToString("Enrolment{insurance=310, region=500112, period=2024-01-01/.., personType=1201}");
    }

    @Test
    void aResidentPrintsMaskedAndWithoutTheDateOfBirth() {
        assertThat(resident().toString())
                .contains("王**", "**************0012", "*******00")
                .doesNotContain("王建国", "000000194002290012", "E00000000", "1940-02-28");
    }

    @Test
    void theDateOfBirthOnFileMayDifferFromTheOneInTheNumber() {
        assertThat(resident().birthDate()).contains(LocalDate.of(1940, 2, 28));
        assertThat(CitizenIdentityNumber.of(CARD.value()).birthDate()).isEqualTo("1940-02-29");
    }

    @Test
    void oneIdentifierIsHeldOnceAndTheRefusalMasksIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resident().withIdentifiers(CARD, CARD))
                .withMessageStartingWith("identifiers: must not hold one twice, but was [RESIDENT_IDENTITY_CARD ***")
                .withMessageNotContaining("000000194002290012");
    }

    @Test
    void aRepresentativeActsOnTheDaysOfTheBasisOnly() {
        Representative son = Representative.builder()
                .id(PersonId.of("person-1"))
                .name(PersonName.of("王小明"))
                .basis(RepresentationBasis.AGREED_GUARDIAN)
                .period(DateRange.parse("2025-01-01/2026-01-01"))
                .relationship("长子")
                .build();
        Resident resident = resident().withRepresentatives(son);

        assertThat(resident.representativesOn(LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(resident.representativesOn(LocalDate.of(2025, 1, 1))).containsExactly(son);
        assertThat(resident.representativesOn(LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(resident.toString()).contains("王**").doesNotContain("小明");
    }

    @Test
    void theKnownListsHaveBothLanguages() {
        assertThat(EntitlementKind.known().entries()).hasSize(12);
        assertThat(RepresentationBasis.known()
                        .read(RepresentationBasis.AGREED_GUARDIAN)
                        .display())
                .isEqualTo("意定监护");
        assertThat(ConsentScope.known().entries()).hasSize(8);
        assertThat(ConsentChannel.known().entries()).hasSize(5);
        assertThat(IdentityDocumentType.known().entries()).hasSize(12);
    }

    @Test
    void theSexesHaveTheCodesOfTheStandard() {
        assertThat(Sex.values())
                .extracting(sex -> sex.code() + sex.label().zh())
                .containsExactly("0未知的性别", "1男性", "2女性", "9未说明的性别");
    }
}
