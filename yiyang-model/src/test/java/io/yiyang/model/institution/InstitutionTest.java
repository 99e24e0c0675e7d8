package io.yiyang.model.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.bed.BedKind;
import io.yiyang.model.institution.HospitalGrade.Grade;
import io.yiyang.model.institution.HospitalGrade.Level;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionTest {
    private static final Authorisation FILING = Authorisation.builder()
            .kind(AuthorisationKind.MEDICAL_PRACTICE)
            .form(Authorisation.Form.FILING)
            .authority(Regulator.HEALTH)
            .period(Samples.YEAR)
            .number("filing-1")
            .build();
    private static final InsurerDesignation DESIGNATION = InsurerDesignation.builder()
            .scope(DesignationScope.BASIC_MEDICAL)
            .region(Samples.REGION)
            .period(DateRange.from(LocalDate.of(2026, 7, 1)))
            .build();
    private static final InstitutionUnit CLINIC = InstitutionUnit.builder()
            .id(Samples.CLINIC)
            .name("医务室")
            .kind(InstitutionKind.INFIRMARY)
            .addAuthorisations(FILING)
            .addDesignations(DESIGNATION)
            .build();

    /** A hospital that runs care with an in-house unit, everything filled in. */
    static Institution full() {
        return Institution.builder()
                .id(Samples.HOSPITAL)
                .name("某医院")
                .kind(InstitutionKind.TCM_HOSPITAL)
                .region(Samples.REGION)
                .addFurtherKinds(InstitutionKind.CARE_REHABILITATION_CENTRE, InstitutionKind.TCM_HOSPITAL)
                .addServiceModels(ServiceModel.HOSPITAL_RUNS_CARE, ServiceModel.TWO_HOUSES_ONE_MANAGEMENT)
                .operatingModel(OperatingModel.PUBLIC_RUN)
                .addAuthorisations(
                        Authorisation.builder()
                                .kind(AuthorisationKind.ELDERLY_CARE)
                                .form(Authorisation.Form.REGISTRATION_CHANGE)
                                .authority(Regulator.CIVIL_AFFAIRS)
                                .period(Samples.YEAR)
                                .addBedKinds(BedKind.CARE)
                                .build(),
                        FILING)
                .addDesignations(DESIGNATION)
                .addUnits(CLINIC)
                .addRegulators(Regulator.HEALTH, Regulator.HEALTHCARE_SECURITY)
                .hospitalGrade(new HospitalGrade(Level.TWO, Grade.A))
                .addDepartments(DepartmentKind.GERIATRICS)
                .starRating(new StarRating(StarRating.Stars.FOUR, Samples.YEAR))
                .networkTier(NetworkTier.COUNTY)
                .priceTier(PriceTier.INCLUSIVE)
                .priceStatus(PriceStatus.MEDICAL_CATALOGUE)
                .addRecognitions(Recognition.builder()
                        .kind(RecognitionKind.DEMONSTRATION_CENTRE)
                        .period(Samples.YEAR)
                        .assessedBy("a third party")
                        .build())
                .staffing(new Staffing(Samples.FIRST, 1, 2, 8))
                .addServiceStandards(Samples.PAPER)
                .build();
    }

    @Test
    void oneLegalBodyMayHaveTwoRolesTheLeadingOneFirst() {
        assertThat(full().kinds())
                .containsExactly(InstitutionKind.TCM_HOSPITAL, InstitutionKind.CARE_REHABILITATION_CENTRE);
    }

    @ParameterizedTest
    @CsvSource({
        "ELDERLY_CARE, 2025-12-31, false",
        "ELDERLY_CARE, 2026-01-01, true",
        "ELDERLY_CARE, 2026-12-31, true",
        "ELDERLY_CARE, 2027-01-01, false",
        "INPATIENT_SERVICE, 2026-06-01, false",
        "MEDICAL_PRACTICE, 2026-06-01, true"
    })
    void anAuthorisationHoldsOnlyForItsKindAndDates(String kind, LocalDate day, boolean holds) {
        Outcome<Authorisation> found = full().authorisedFor(AuthorisationKind.of(kind), day);

        assertThat(found.asOptional().isPresent()).isEqualTo(holds);
        assertThat(found.problems()).allSatisfy(problem -> {
            assertThat(problem.code()).hasToString("YY-M-303");
            assertThat(problem.facts())
                    .containsEntry("institution", "hospital")
                    .containsEntry("kind", kind)
                    .containsEntry("day", day.toString());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "BASIC_MEDICAL, 2026-06-30, false",
        "BASIC_MEDICAL, 2026-07-01, true",
        "BASIC_MEDICAL, 2036-01-01, true",
        "LONG_TERM_CARE, 2026-07-01, false"
    })
    void aDesignationHoldsOnlyForItsFundAndDates(String scope, LocalDate day, boolean holds) {
        Outcome<InsurerDesignation> found = full().designatedFor(DesignationScope.of(scope), day);

        assertThat(found.asOptional().isPresent()).isEqualTo(holds);
        assertThat(found.problems())
                .allSatisfy(problem -> assertThat(problem.code()).hasToString("YY-M-304"));
    }

    @Test
    void anInHouseUnitIsFiledAndDesignatedByItself() {
        assertThat(InstitutionKind.IN_HOUSE_UNITS).contains(CLINIC.kind());
        assertThat(CLINIC.isAuthorised(AuthorisationKind.MEDICAL_PRACTICE, Samples.LAST))
                .isTrue();
        assertThat(CLINIC.isAuthorised(AuthorisationKind.MEDICAL_PRACTICE, LocalDate.of(2027, 1, 1)))
                .isFalse();
        assertThat(CLINIC.isAuthorised(AuthorisationKind.INPATIENT_SERVICE, Samples.LAST))
                .isFalse();
    }

    @Test
    void aPlainHomeNeedsFourFactsAndTheRestIsAbsent() {
        Institution plain = Institution.builder()
                .id(Samples.HOME)
                .name("某养老院")
                .kind(InstitutionKind.CARE_HOME)
                .region(Samples.REGION)
                .build();

        assertThat(plain.kinds()).containsExactly(InstitutionKind.CARE_HOME);
        assertThat(plain.hospitalGrade()).isEmpty();
        assertThat(plain.priceStatus()).isEmpty();
        assertThat(plain.units()).isEmpty();
    }

    @Test
    void aFullInstitutionTravels() throws Exception {
        assertThat(Travels.through(full())).isEqualTo(full()).hasToString(full().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, NONE, TWO, false",
        "ONE, A, TWO, false",
        "TWO, NONE, TWO, true",
        "TWO, B, TWO, true",
        "THREE, SPECIAL, TWO, true",
        "NONE, NONE, NONE, true"
    })
    void levelTwoAndMoreIsAQuestionOfTheLevelOnly(Level level, Grade grade, Level wanted, boolean expected) {
        assertThat(new HospitalGrade(level, grade).atLeast(wanted)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NONE, A", "NONE, SPECIAL", "ONE, SPECIAL", "TWO, SPECIAL"})
    void aGradeThatTheLevelDoesNotHaveIsRefused(Level level, Grade grade) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HospitalGrade(level, grade))
                .withMessageStartingWith("grade: ");
    }

    @Test
    void staffIsNeverNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Staffing(Samples.FIRST, -1, 0, 0))
                .withMessage("doctors: must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Staffing(Samples.FIRST, 0, -1, 0))
                .withMessage("nurses: must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Staffing(Samples.FIRST, 0, 0, -1))
                .withMessage("carers: must not be negative, but was -1");
    }
}
