package io.yiyang.model.json;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.offering.CareSetting;
import io.yiyang.model.offering.FeeBearer;
import io.yiyang.model.offering.GovernmentPurchase;
import io.yiyang.model.offering.PackageKind;
import io.yiyang.model.offering.RemoteCentre;
import io.yiyang.model.offering.RemoteSupport;
import io.yiyang.model.offering.ServiceContract;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.offering.ServiceMode;
import io.yiyang.model.offering.ServiceOffer;
import io.yiyang.model.offering.ServicePackage;
import io.yiyang.model.offering.TargetGroup;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.offering}. */
final class OfferingCases {
    private OfferingCases() {}

    private static final ServicePackage.Content CONTENT = new ServicePackage.Content(ServiceItem.HOME_ROUND, 12);
    private static final ServicePackage.FeePart FEE_PART =
            new ServicePackage.FeePart(FeeBearer.PUBLIC_HEALTH_FUND, Money.parseYuan("30.00"));

    private static Arbitrary<ServiceItem> item() {
        return Any.code(ServiceItem.known(), ServiceItem::of);
    }

    private static Arbitrary<TargetGroup> group() {
        return Any.code(TargetGroup.known(), TargetGroup::of);
    }

    private static Arbitrary<ServicePackage.Content> content() {
        return Combinators.combine(item(), Arbitraries.integers().between(0, Integer.MAX_VALUE))
                .as(ServicePackage.Content::new);
    }

    private static Arbitrary<ServicePackage.FeePart> feePart() {
        return Combinators.combine(Any.code(FeeBearer.known(), FeeBearer::of), Any.price())
                .as(ServicePackage.FeePart::new);
    }

    private static Arbitrary<ServicePackage> servicePackage() {
        return Combinators.combine(
                        Any.key(),
                        Any.text(),
                        Any.code(PackageKind.known(), PackageKind::of),
                        Any.period(),
                        Any.few(content()),
                        Any.few(group()),
                        feePart()
                                .list()
                                .uniqueElements(ServicePackage.FeePart::bearer)
                                .ofMaxSize(3),
                        Any.optional(Any.text()))
                .as((key, name, kind, offered, contents, groups, parts, tier) -> ServicePackage.builder()
                        .key(key)
                        .name(name)
                        .kind(kind)
                        .offered(offered)
                        .addAllContents(contents)
                        .addAllTargetGroups(groups)
                        .addAllFeeParts(parts)
                        .tier(tier)
                        .build());
    }

    private static Arbitrary<ServiceOffer> offer() {
        return Combinators.combine(
                        Any.organisation(),
                        item(),
                        Any.unitPrice(),
                        Any.text(),
                        Any.period(),
                        Any.few(Any.code(ServiceMode.known(), ServiceMode::of)),
                        Any.few(Any.code(CareSetting.known(), CareSetting::of)),
                        Any.few(group()))
                .as((provider, item, price, unit, offered, modes, settings, groups) -> ServiceOffer.builder()
                        .provider(provider)
                        .item(item)
                        .unitPrice(price)
                        .unit(unit)
                        .offered(offered)
                        .addAllModes(modes)
                        .addAllSettings(settings)
                        .addAllTargetGroups(groups)
                        .build());
    }

    private static Arbitrary<ServiceContract> contract() {
        return Combinators.combine(
                        Any.text(),
                        Any.resident(),
                        Any.organisation(),
                        Any.key(),
                        Any.period(),
                        Any.optional(Any.person()),
                        Any.optional(Any.text()))
                .as((number, resident, provider, key, term, doctor, grid) -> ServiceContract.builder()
                        .number(number)
                        .resident(resident)
                        .provider(provider)
                        .packageKey(key)
                        .term(term)
                        .doctor(doctor)
                        .gridArea(grid)
                        .build());
    }

    private static Arbitrary<RemoteSupport> support() {
        return Combinators.combine(
                        item(),
                        Any.resident(),
                        Any.organisation(),
                        Any.period(),
                        Any.flag(),
                        Any.optional(Any.organisation()),
                        Any.few(Any.text()))
                .as((item, resident, provider, period, always, alarm, devices) -> RemoteSupport.builder()
                        .item(item)
                        .resident(resident)
                        .provider(provider)
                        .period(period)
                        .aroundTheClock(always)
                        .alarmGoesTo(alarm)
                        .addAllDevices(devices)
                        .build());
    }

    private static Arbitrary<GovernmentPurchase> purchase() {
        return Combinators.combine(
                        Any.text(),
                        Any.organisation(),
                        Any.organisation(),
                        Any.period(),
                        Any.few(item()),
                        Any.few(group()),
                        Any.optional(Any.money()))
                .as((number, purchaser, provider, period, services, groups, ceiling) -> GovernmentPurchase.builder()
                        .number(number)
                        .purchaser(purchaser)
                        .provider(provider)
                        .period(period)
                        .addAllServices(services)
                        .addAllTargetGroups(groups)
                        .ceiling(ceiling)
                        .build());
    }

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.code(CareSetting.class, CareSetting.known(), CareSetting::of),
                JsonCase.code(FeeBearer.class, FeeBearer.known(), FeeBearer::of),
                JsonCase.code(PackageKind.class, PackageKind.known(), PackageKind::of),
                JsonCase.code(RemoteCentre.class, RemoteCentre.known(), RemoteCentre::of),
                JsonCase.code(ServiceItem.class, ServiceItem.known(), ServiceItem::of),
                JsonCase.code(ServiceMode.class, ServiceMode.known(), ServiceMode::of),
                JsonCase.code(TargetGroup.class, TargetGroup.known(), TargetGroup::of),
                JsonCase.of(ServicePackage.Content.class, CONTENT, content()),
                JsonCase.of(ServicePackage.FeePart.class, FEE_PART, feePart()),
                JsonCase.of(
                        ServicePackage.class,
                        ServicePackage.builder()
                                .key("family-doctor-2026")
                                .name("家庭医生签约服务包")
                                .kind(PackageKind.FAMILY_DOCTOR_PERSONAL)
                                .offered(Made.APRIL)
                                .addContents(CONTENT, new ServicePackage.Content(ServiceItem.BOOKED_VISIT, 0))
                                .addTargetGroups(TargetGroup.AGED_65)
                                .addFeeParts(
                                        FEE_PART, new ServicePackage.FeePart(FeeBearer.PERSON, Money.parseYuan("0.00")))
                                .tier("个性化")
                                .build(),
                        servicePackage()),
                JsonCase.of(
                        ServiceOffer.class,
                        ServiceOffer.builder()
                                .provider(Made.HOME)
                                .item(ServiceItem.BATHING_AID)
                                .unitPrice(UnitPrice.parseYuan("80.00"))
                                .unit("次")
                                .offered(Made.APRIL)
                                .addModes(ServiceMode.AT_HOME)
                                .addSettings(CareSetting.HOME)
                                .addTargetGroups(TargetGroup.DISABLED)
                                .build(),
                        offer()),
                JsonCase.of(
                        ServiceContract.class,
                        ServiceContract.builder()
                                .number("C-2026-1")
                                .resident(Made.RESIDENT)
                                .provider(Made.HOSPITAL)
                                .packageKey("family-doctor-2026")
                                .term(Made.APRIL)
                                .doctor(Made.DOCTOR)
                                .gridArea("第三网格")
                                .build(),
                        contract()),
                JsonCase.of(
                        RemoteSupport.class,
                        RemoteSupport.builder()
                                .item(ServiceItem.EMERGENCY_CALL)
                                .resident(Made.RESIDENT)
                                .provider(Made.HOME)
                                .period(Made.APRIL)
                                .aroundTheClock(true)
                                .alarmGoesTo(OrganisationId.of("centre-120"))
                                .addDevices("一键呼叫器")
                                .build(),
                        support()),
                JsonCase.of(
                        GovernmentPurchase.class,
                        GovernmentPurchase.builder()
                                .number("P-2026-1")
                                .purchaser(OrganisationId.of("civil-affairs-1"))
                                .provider(Made.HOME)
                                .period(Made.APRIL)
                                .addServices(ServiceItem.MEAL_AID)
                                .addTargetGroups(TargetGroup.SPECIAL_HARDSHIP)
                                .ceiling(Money.parseYuan("120000.00"))
                                .build(),
                        purchase()));
    }

    static Map<Class<?>, String> without() {
        return Map.of();
    }
}
