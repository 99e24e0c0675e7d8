package io.yiyang.model.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.institution.Samples;
import io.yiyang.model.institution.Travels;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.offering.ServicePackage.Content;
import io.yiyang.model.offering.ServicePackage.FeePart;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServicesTest {
    private static final ResidentId RESIDENT = ResidentId.of("resident-1");

    private static ServicePackage doctor(FeePart... parts) {
        return ServicePackage.builder()
                .key("fd-2")
                .name("失能老人签约包")
                .kind(PackageKind.FAMILY_DOCTOR_PERSONAL)
                .offered(Samples.YEAR)
                .addContents(new Content(ServiceItem.HOME_VISIT, 4), new Content(ServiceItem.HEALTH_CONSULTATION, 0))
                .addTargetGroups(TargetGroup.DISABLED)
                .addFeeParts(parts)
                .tier("2")
                .build();
    }

    private static FeePart part(FeeBearer bearer, String yuan) {
        return new FeePart(bearer, Money.parseYuan(yuan));
    }

    @Test
    void theFeeIsTheSumOfItsParts() {
        assertThat(doctor(
                                part(FeeBearer.PUBLIC_HEALTH_FUND, "40.00"),
                                part(FeeBearer.MEDICAL_INSURANCE, "60.50"),
                                part(FeeBearer.PERSON, "20.00"))
                        .fee())
                .hasToString("120.50");
        assertThat(doctor().fee()).isEqualTo(Money.ZERO);
    }

    @Test
    void aBearerIsNamedOnceAndBearsNothingNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> doctor(part(FeeBearer.PERSON, "1.00"), part(FeeBearer.PERSON, "2.00")))
                .withMessageStartingWith("feeParts: must name each bearer once, but was ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part(FeeBearer.PERSON, "-0.01"))
                .withMessage("amount: must not be negative, but was -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Content(ServiceItem.HOME_VISIT, -1))
                .withMessage("timesPerTerm: must not be negative, but was -1");
    }

    static Stream<Serializable> values() {
        return Stream.of(
                doctor(part(FeeBearer.PERSON, "20.00")),
                ServiceOffer.builder()
                        .provider(Samples.HOME)
                        .item(ServiceItem.BATHING_AID)
                        .unitPrice(UnitPrice.parseYuan("80"))
                        .unit("次")
                        .offered(Samples.YEAR)
                        .addModes(ServiceMode.AT_HOME)
                        .addSettings(CareSetting.HOME)
                        .addTargetGroups(TargetGroup.PARTLY_DISABLED)
                        .build(),
                ServiceContract.builder()
                        .number("c-1")
                        .resident(RESIDENT)
                        .provider(Samples.HOSPITAL)
                        .packageKey("fd-2")
                        .term(Samples.YEAR)
                        .doctor(PersonId.of("doctor-1"))
                        .gridArea("7")
                        .build(),
                GovernmentPurchase.builder()
                        .number("g-1")
                        .purchaser(Samples.CLINIC)
                        .provider(Samples.HOME)
                        .period(Samples.YEAR)
                        .addAllServices(List.of(ServiceItem.MEAL_AID))
                        .addTargetGroups(TargetGroup.SPECIAL_HARDSHIP)
                        .ceiling(Money.parseYuan("100000.00"))
                        .build(),
                RemoteSupport.builder()
                        .item(ServiceItem.EMERGENCY_CALL)
                        .resident(RESIDENT)
                        .provider(Samples.HOME)
                        .period(Samples.YEAR)
                        .aroundTheClock(true)
                        .alarmGoesTo(Samples.HOSPITAL)
                        .addDevices("a button")
                        .build());
    }

    @ParameterizedTest
    @MethodSource("values")
    void aServiceTravels(Serializable value) throws Exception {
        assertThat(Travels.through(value)).isEqualTo(value).hasToString(value.toString());
    }
}
