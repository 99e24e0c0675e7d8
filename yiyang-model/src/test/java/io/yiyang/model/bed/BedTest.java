package io.yiyang.model.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.institution.Samples;
import io.yiyang.model.institution.Travels;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.time.DateRange;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BedTest {
    private static final BedId ID = BedId.of("B-1");
    private static final ResidentId RESIDENT = ResidentId.of("resident-1");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 11);

    private static BedUseRule rule(Map<BedKind, Set<BedUse>> uses) {
        return new BedUseRule(Samples.REGION, Samples.YEAR, uses, List.of(Samples.PAPER));
    }

    private static final BedUseRule NONE = rule(Map.of());
    private static final BedUseRule IDLE_BEDS_TO_CARE = rule(Map.of(
            BedKind.GENERAL, EnumSet.of(BedUse.CARE_HOME),
            BedKind.NURSING, EnumSet.of(BedUse.CARE_HOME, BedUse.HOSPICE)));

    private static Bed licensed(BedKind kind) {
        return Bed.licensed(ID, Samples.HOSPITAL, kind).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL, INPATIENT",
        "GERIATRIC, INPATIENT",
        "REHABILITATION, REHABILITATION",
        "NURSING, REHABILITATION",
        "HOSPICE, HOSPICE",
        "CARE, CARE_HOME",
        "CARE_NURSING, CARE_HOME"
    })
    void withoutARuleABedServesItsLicenceOnly(String kind, BedUse own) {
        Bed bed = licensed(BedKind.of(kind));

        assertThat(bed.use()).isEqualTo(own);
        assertThat(bed.isConverted()).isFalse();
        for (BedUse use : BedUse.values()) {
            assertThat(bed.convertedTo(use, NONE, DAY).asOptional().isPresent())
                    .as(kind + " to " + use)
                    .isEqualTo(use == own);
        }
    }

    @Test
    void givenARuleWhenAHospitalBedIsConvertedThenItsUseChangesAndItsLicenceDoesNot() {
        Bed bed = licensed(BedKind.GENERAL);

        Bed care = bed.convertedTo(BedUse.CARE_HOME, IDLE_BEDS_TO_CARE, DAY).orElseThrow();

        assertThat(care.use()).isEqualTo(BedUse.CARE_HOME);
        assertThat(care.licenceKind()).isEqualTo(BedKind.GENERAL);
        assertThat(care.isConverted()).isTrue();
        assertThat(care.convertedTo(BedUse.INPATIENT, NONE, DAY)).isEqualTo(Outcome.of(bed));
    }

    @Test
    void aConversionThatNeitherLicenceNorRuleAllowsIsRefusedWithItsFacts() {
        assertThat(licensed(BedKind.CARE)
                        .convertedTo(BedUse.INPATIENT, IDLE_BEDS_TO_CARE, DAY)
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).hasToString("YY-M-301");
                    assertThat(problem.facts())
                            .containsEntry("bed", "B-1")
                            .containsEntry("licenceKind", "CARE")
                            .containsEntry("use", "INPATIENT")
                            .containsEntry("day", "2026-04-11");
                    assertThat(problem.remedies()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-12-31, true", "2027-01-01, false"})
    void aRuleConvertsOnlyWhileItIsInForce(LocalDate day, boolean allowed) {
        assertThat(licensed(BedKind.GENERAL)
                        .convertedTo(BedUse.CARE_HOME, IDLE_BEDS_TO_CARE, day)
                        .asOptional()
                        .isPresent())
                .isEqualTo(allowed);
    }

    @Test
    void aBedOfAnUnknownKindIsUsedOnlyAsARuleNames() {
        BedKind local = BedKind.of("LOCAL");

        assertThat(Bed.licensed(ID, Samples.HOME, local).problems())
                .extracting(p -> p.code().toString())
                .containsExactly("YY-M-301");
        assertThat(Bed.inUse(ID, Samples.HOME, local, BedUse.CARE_HOME, NONE, DAY)
                        .problems())
                .hasSize(1);
        assertThat(Bed.inUse(
                                ID,
                                Samples.HOME,
                                local,
                                BedUse.CARE_HOME,
                                rule(Map.of(local, Set.of(BedUse.CARE_HOME))),
                                DAY)
                        .orElseThrow()
                        .isConverted())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CARE, INPATIENT", "CARE, HOSPICE", "CARE_NURSING, REHABILITATION"})
    void noRuleMakesABedLicensedForCareAHospitalBed(String kind, BedUse use) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(Map.of(BedKind.of(kind), Set.of(BedUse.CARE_HOME, use))))
                .withMessageStartingWith("furtherUses: must not make a bed licensed for care a hospital bed, but was ");
    }

    @Test
    void aRuleNeedsASourceAndDoesNotFollowTheCallersMap() {
        List<Citation> nothing = List.of();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BedUseRule(Samples.REGION, Samples.YEAR, Map.of(), nothing))
                .withMessage("citations: must name a source, but was []");

        Map<BedKind, Set<BedUse>> mine = new HashMap<>();
        mine.put(BedKind.GENERAL, new HashSet<>());
        BedUseRule rule = rule(mine);
        mine.put(BedKind.GENERAL, Set.of(BedUse.HOSPICE));
        assertThat(rule.allows(BedKind.GENERAL, BedUse.HOSPICE, DAY)).isFalse();
    }

    @Property
    void howeverABedIsConvertedItsLicenceStaysAndItsUseIsAlwaysAllowed(
            @ForAll("kinds") BedKind kind, @ForAll List<BedUse> wishes) {
        Bed bed = licensed(kind);
        List<BedUse> taken = new ArrayList<>();
        for (BedUse wish : wishes) {
            var next = bed.convertedTo(wish, IDLE_BEDS_TO_CARE, DAY).asOptional();
            next.ifPresent(b -> taken.add(b.use()));
            bed = next.orElse(bed);

            assertThat(bed.licenceKind()).isEqualTo(kind);
            assertThat(IDLE_BEDS_TO_CARE.allows(kind, bed.use(), DAY)).isTrue();
        }
        if (kind.isCareOnly()) {
            assertThat(taken).allMatch(use -> use == BedUse.CARE_HOME);
        }
    }

    @Provide
    Arbitrary<BedKind> kinds() {
        return Arbitraries.of(BedKind.known().entries().stream()
                .map(CodeDictionary.Entry::code)
                .toList());
    }

    @Test
    void aHomeSickbedAndAHomeCareBedHaveNothingInCommon() {
        assertThat(HomeSickbed.class.isAssignableFrom(HomeCareBed.class)).isFalse();
        assertThat(HomeCareBed.class.isAssignableFrom(HomeSickbed.class)).isFalse();
        assertThat(HomeSickbed.class.getInterfaces()).containsExactly(java.io.Serializable.class);
        assertThat(HomeCareBed.class.getInterfaces()).containsExactly(java.io.Serializable.class);
        assertThat(Arrays.stream(HomeCareBed.class.getMethods()).map(Method::getName))
                .noneMatch(name -> name.contains("medical") || name.contains("insurer") || name.contains("octor"));
    }

    @Test
    void bedsAtHomeAndInHousesTravel() throws Exception {
        HomeSickbed sickbed = HomeSickbed.builder()
                .id(ID)
                .resident(RESIDENT)
                .medicalInstitution(Samples.HOSPITAL)
                .responsibleDoctor(PersonId.of("doctor-1"))
                .period(Samples.YEAR)
                .careHome(Samples.HOME)
                .filedWithInsurerOn(DAY)
                .build();
        HomeCareBed careBed = HomeCareBed.builder()
                .id(ID)
                .resident(RESIDENT)
                .careInstitution(Samples.HOME)
                .period(DateRange.from(DAY))
                .addServices(ServiceItem.MEAL_AID)
                .addFittings("a rail")
                .build();

        assertThat(Travels.through(sickbed)).isEqualTo(sickbed);
        assertThat(Travels.through(careBed)).isEqualTo(careBed);
        assertThat(Travels.through(licensed(BedKind.HOSPICE))).isEqualTo(licensed(BedKind.HOSPICE));
        assertThat(Travels.through(IDLE_BEDS_TO_CARE)).isEqualTo(IDLE_BEDS_TO_CARE);
        assertThat(licensed(BedKind.HOSPICE)).hasSameHashCodeAs(licensed(BedKind.HOSPICE));
        assertThat(licensed(BedKind.HOSPICE)).hasToString("Bed B-1 of hospital, licensed HOSPICE, used HOSPICE");
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 10", "10, 10, 0", "0, 0, 0"})
    void shortageAndVacancyAreCounted(int beds, int occupied, int vacant) {
        assertThat(new BedOccupancy(Samples.HOME, DAY, BedUse.CARE_HOME, beds, occupied).vacant())
                .isEqualTo(vacant);
    }

    @ParameterizedTest
    @CsvSource({"10, 11, occupied", "10, -1, occupied", "-1, 0, beds"})
    void impossibleCountsAreRefused(int beds, int occupied, String argument) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BedOccupancy(Samples.HOME, DAY, BedUse.CARE_HOME, beds, occupied))
                .withMessageStartingWith(argument + ": must ");
    }

    @Test
    void GIVEN_a_converted_bed_THEN_it_tells_by_which_rule_and_since_when_and_back_in_its_own_use_it_tells_nothing() {
        Bed own = licensed(BedKind.GENERAL);
        Bed converted =
                own.convertedTo(BedUse.CARE_HOME, IDLE_BEDS_TO_CARE, DAY).orElseThrow();

        assertThat(own.conversion()).isEmpty();
        assertThat(converted.conversion()).contains(new Bed.Conversion(IDLE_BEDS_TO_CARE, DAY));
        assertThat(converted
                        .convertedTo(BedUse.INPATIENT, NONE, DAY)
                        .orElseThrow()
                        .conversion())
                .isEmpty();
    }

    @Test
    void GIVEN_a_stored_bed_in_a_use_that_nothing_allows_THEN_it_is_not_read() {
        for (Bed.Conversion none : new Bed.@Nullable Conversion[] {
            null,
            new Bed.Conversion(NONE, DAY),
            new Bed.Conversion(IDLE_BEDS_TO_CARE, Samples.YEAR.first().minusDays(1))
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Bed.fromJson(ID, Samples.HOSPITAL, BedKind.GENERAL, BedUse.CARE_HOME, none))
                    .withMessageStartingWith("use: must be the licence's own or allowed by the rule of the conversion");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bed.fromJson(ID, Samples.HOSPITAL, BedKind.of("LOCAL"), BedUse.CARE_HOME, null));
    }
}
