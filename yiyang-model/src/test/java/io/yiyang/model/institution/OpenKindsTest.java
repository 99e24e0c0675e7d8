package io.yiyang.model.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.bed.BedKind;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;
import io.yiyang.model.offering.CareSetting;
import io.yiyang.model.offering.FeeBearer;
import io.yiyang.model.offering.PackageKind;
import io.yiyang.model.offering.RemoteCentre;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.offering.ServiceMode;
import io.yiyang.model.offering.TargetGroup;
import io.yiyang.model.text.BilingualText;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The open code lists of institutions, services and beds keep what they do not know and name what they do. */
class OpenKindsTest {
    private record Kind<C extends OpenCode>(Class<C> type, Function<String, C> of, CodeDictionary<C> known, int count) {
        List<C> codes() {
            return known.entries().stream().map(CodeDictionary.Entry::code).toList();
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Kind<?>> kinds() {
        return Stream.of(
                new Kind<>(AllianceKind.class, AllianceKind::of, AllianceKind.known(), 2),
                new Kind<>(AuthorisationKind.class, AuthorisationKind::of, AuthorisationKind.known(), 4),
                new Kind<>(CooperationForm.class, CooperationForm::of, CooperationForm.known(), 5),
                new Kind<>(DepartmentKind.class, DepartmentKind::of, DepartmentKind.known(), 5),
                new Kind<>(DesignationScope.class, DesignationScope::of, DesignationScope.known(), 2),
                new Kind<>(InstitutionKind.class, InstitutionKind::of, InstitutionKind.known(), 34),
                new Kind<>(NetworkTier.class, NetworkTier::of, NetworkTier.known(), 3),
                new Kind<>(OperatingModel.class, OperatingModel::of, OperatingModel.known(), 9),
                new Kind<>(PriceStatus.class, PriceStatus::of, PriceStatus.known(), 4),
                new Kind<>(PriceTier.class, PriceTier::of, PriceTier.known(), 3),
                new Kind<>(RecognitionKind.class, RecognitionKind::of, RecognitionKind.known(), 7),
                new Kind<>(Regulator.class, Regulator::of, Regulator.known(), 5),
                new Kind<>(ServiceModel.class, ServiceModel::of, ServiceModel.known(), 12),
                new Kind<>(BedKind.class, BedKind::of, BedKind.known(), 7),
                new Kind<>(CareSetting.class, CareSetting::of, CareSetting.known(), 3),
                new Kind<>(FeeBearer.class, FeeBearer::of, FeeBearer.known(), 4),
                new Kind<>(PackageKind.class, PackageKind::of, PackageKind.known(), 3),
                new Kind<>(RemoteCentre.class, RemoteCentre::of, RemoteCentre.known(), 6),
                new Kind<>(ServiceItem.class, ServiceItem::of, ServiceItem.known(), 49),
                new Kind<>(ServiceMode.class, ServiceMode::of, ServiceMode.known(), 4),
                new Kind<>(TargetGroup.class, TargetGroup::of, TargetGroup.known(), 13));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <C extends OpenCode> void everyKnownCodeHasItsOwnNameInBothLanguagesAndTravels(Kind<C> kind) throws Exception {
        Set<String> chinese = new HashSet<>();
        Set<String> english = new HashSet<>();
        for (C code : kind.codes()) {
            assertThat(kind.of().apply(code.toString())).isEqualTo(code).hasSameHashCodeAs(code);
            BilingualText label = kind.known().meaning(code).orElseThrow();
            assertThat(chinese.add(label.zh())).as(label.zh()).isTrue();
            assertThat(english.add(label.en())).as(label.en()).isTrue();
            assertThat(kind.known().meaning(Travels.through(code))).contains(label);
            assertThat(kind.known().standard(code)).contains(code);
            assertThat(Travels.through(code)).isEqualTo(code);
        }
        assertThat(kind.codes()).hasSize(kind.count());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <C extends OpenCode> void everyConstantIsKnown(Kind<C> kind) {
        List<Object> constants = Arrays.stream(kind.type().getFields())
                .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == kind.type())
                .<Object>map(f -> {
                    try {
                        return f.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();

        assertThat(constants).containsExactlyInAnyOrderElementsOf(kind.codes());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <C extends OpenCode> void anUnknownCodeIsKeptWithoutAName(Kind<C> kind) throws Exception {
        C unknown = kind.of().apply("LOCAL_7");

        assertThat(unknown).hasToString("LOCAL_7").isEqualTo(kind.of().apply("LOCAL_7"));
        assertThat(kind.codes()).doesNotContain(unknown);
        assertThat(kind.known().meaning(unknown)).isEmpty();
        assertThat(kind.known().read(unknown, "本地叫法").display()).isEqualTo("本地叫法");
        assertThat(Travels.through(unknown)).isEqualTo(unknown);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <C extends OpenCode> void aCodeOfAnotherFormIsRefusedWithoutRepeatingIt(Kind<C> kind) {
        for (String wrong : List.of("", " ", "A B", "床", "A".repeat(65))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.of().apply(wrong))
                    .withMessageContaining(": must be 1 to 64 letters")
                    .withMessageEndingWith(", but was *** (" + wrong.length() + " characters)");
        }
    }

    @Test
    void twoKindsAreNeverEqualEvenWithTheSameCode() {
        assertThat((Object) InstitutionKind.of("COMMUNITY")).isNotEqualTo(NetworkTier.of("COMMUNITY"));
        assertThat((Object) CareSetting.of("COMMUNITY")).isNotEqualTo(NetworkTier.of("COMMUNITY"));
    }

    @Test
    void aHomeSickbedIsAServiceOfTheNationalGuideAndTheGreenChannelHasSixServices() {
        assertThat(ServiceItem.CONTRACT_SERVICES_2020)
                .contains(ServiceItem.HOME_SICKBED)
                .hasSize(5);
        assertThat(ServiceItem.GREEN_CHANNEL_SERVICES).hasSize(6);
        assertThat(ServiceItem.THREE_AIDS_ONE_CARE).hasSize(4);
        assertThat(ServiceModel.YICHANG_MODES).hasSize(4);
        assertThat(ServiceModel.HUBEI_MODES).hasSize(4);
        assertThat(OperatingModel.HUBEI_MANAGEMENT_MODELS).hasSize(4);
        assertThat(BedKind.HOSPITAL_KINDS_OF_TENGZHOU).hasSize(5);
    }
}
