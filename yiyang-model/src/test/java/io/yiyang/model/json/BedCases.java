package io.yiyang.model.json;

import io.yiyang.model.bed.Bed;
import io.yiyang.model.bed.BedKind;
import io.yiyang.model.bed.BedOccupancy;
import io.yiyang.model.bed.BedUse;
import io.yiyang.model.bed.BedUseRule;
import io.yiyang.model.bed.HomeCareBed;
import io.yiyang.model.bed.HomeSickbed;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.time.DateRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.bed}. */
final class BedCases {
    private BedCases() {}

    private static final BedId BED = BedId.of("bed-1");
    private static final BedUseRule RULE = new BedUseRule(
            Made.REGION,
            DateRange.parse("2026-01-01/.."),
            Map.of(
                    BedKind.GENERAL, Set.of(BedUse.CARE_HOME),
                    BedKind.NURSING, Set.of(BedUse.CARE_HOME, BedUse.HOSPICE)),
            List.of(EvidenceCases.CITATION));
    private static final Bed.Conversion CONVERSION = new Bed.Conversion(RULE, Made.DAY);

    private static Arbitrary<BedId> bedId() {
        return Any.id().map(BedId::of);
    }

    static Arbitrary<BedKind> kind() {
        return Any.code(BedKind.known(), BedKind::of);
    }

    private static Arbitrary<BedUse> use() {
        return Arbitraries.of(BedUse.class);
    }

    private static Arbitrary<BedUseRule> rule() {
        List<BedKind> hospitalKinds = BedKind.known().entries().stream()
                .map(CodeDictionary.Entry::code)
                .filter(kind -> kind.ownUse().filter(BedUse.CARE_HOME::equals).isEmpty())
                .toList();
        return Combinators.combine(
                        Any.region(),
                        Any.period(),
                        Arbitraries.maps(
                                        Any.oneOf(
                                                Arbitraries.of(hospitalKinds),
                                                Any.key().map(BedKind::of)),
                                        use().set().ofMaxSize(4))
                                .ofMaxSize(3),
                        EvidenceCases.citation().list().ofMinSize(1).ofMaxSize(2))
                .as(BedUseRule::new);
    }

    /** In its own use, or in one that a rule of its own allows. */
    private static Arbitrary<Bed> bed() {
        Arbitrary<Bed> own = Combinators.combine(
                        bedId(),
                        Any.organisation(),
                        Arbitraries.of(BedKind.known().entries()).map(CodeDictionary.Entry::code))
                .as((id, place, kind) -> Bed.licensed(id, place, kind).orElseThrow());
        Arbitrary<Bed> converted = Combinators.combine(
                        bedId(), Any.organisation(), Any.key().map(BedKind::of), use(), rule())
                .as((id, place, kind, use, rule) -> Bed.inUse(
                                id,
                                place,
                                kind,
                                use,
                                new BedUseRule(
                                        rule.region(), rule.inForce(), Map.of(kind, Set.of(use)), rule.citations()),
                                rule.inForce().first())
                        .orElseThrow());
        return Any.oneOf(own, converted);
    }

    private static Arbitrary<BedOccupancy> occupancy() {
        return Combinators.combine(
                        Any.organisation(),
                        Any.date(),
                        use(),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000))
                .as((place, day, use, one, other) ->
                        new BedOccupancy(place, day, use, Math.max(one, other), Math.min(one, other)));
    }

    private static Arbitrary<HomeCareBed> homeCareBed() {
        return Combinators.combine(
                        bedId(),
                        Any.resident(),
                        Any.organisation(),
                        Any.period(),
                        Any.few(Any.code(ServiceItem.known(), ServiceItem::of)),
                        Any.few(Any.text()),
                        Any.optional(Any.text()))
                .as((id, resident, institution, period, services, fittings, agreement) -> HomeCareBed.builder()
                        .id(id)
                        .resident(resident)
                        .careInstitution(institution)
                        .period(period)
                        .addAllServices(services)
                        .addAllFittings(fittings)
                        .agreement(agreement)
                        .build());
    }

    private static Arbitrary<HomeSickbed> homeSickbed() {
        return Combinators.combine(
                        bedId(),
                        Any.resident(),
                        Any.organisation(),
                        Any.person(),
                        Any.period(),
                        Any.optional(Any.person()),
                        Any.optional(Any.organisation()),
                        Any.optional(Any.date()))
                .as((id, resident, institution, doctor, period, nurse, home, filed) -> HomeSickbed.builder()
                        .id(id)
                        .resident(resident)
                        .medicalInstitution(institution)
                        .responsibleDoctor(doctor)
                        .period(period)
                        .responsibleNurse(nurse)
                        .careHome(home)
                        .filedWithInsurerOn(filed)
                        .build());
    }

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.code(BedKind.class, BedKind.known(), BedKind::of),
                JsonCase.constants(BedUse.class),
                JsonCase.of(BedUseRule.class, RULE, rule()),
                JsonCase.of(
                        Bed.Conversion.class,
                        CONVERSION,
                        Combinators.combine(rule(), Any.date()).as(Bed.Conversion::new)),
                JsonCase.of(
                        Bed.class,
                        Bed.inUse(BED, Made.HOSPITAL, BedKind.GENERAL, BedUse.CARE_HOME, RULE, Made.DAY)
                                .orElseThrow(),
                        bed()),
                JsonCase.of(
                        BedOccupancy.class,
                        new BedOccupancy(Made.HOME, Made.DAY, BedUse.CARE_HOME, 120, 97),
                        occupancy()),
                JsonCase.of(
                        HomeCareBed.class,
                        HomeCareBed.builder()
                                .id(BED)
                                .resident(Made.RESIDENT)
                                .careInstitution(Made.HOME)
                                .period(DateRange.from(Made.DAY))
                                .addServices(ServiceItem.MEAL_AID, ServiceItem.BATHING_AID)
                                .addFittings("扶手")
                                .agreement("A-2026-1")
                                .build(),
                        homeCareBed()),
                JsonCase.of(
                        HomeSickbed.class,
                        HomeSickbed.builder()
                                .id(BED)
                                .resident(Made.RESIDENT)
                                .medicalInstitution(Made.HOSPITAL)
                                .responsibleDoctor(Made.DOCTOR)
                                .period(Made.APRIL)
                                .responsibleNurse(PersonId.of("nurse-1"))
                                .careHome(Made.HOME)
                                .filedWithInsurerOn(Made.DAY)
                                .build(),
                        homeSickbed()));
    }

    static Map<Class<?>, String> without() {
        return Map.of();
    }
}
