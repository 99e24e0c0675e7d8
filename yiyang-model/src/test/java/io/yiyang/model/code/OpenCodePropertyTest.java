package io.yiyang.model.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.identity.IdentityDocumentType;
import io.yiyang.model.person.ConsentChannel;
import io.yiyang.model.person.ConsentScope;
import io.yiyang.model.person.EntitlementKind;
import io.yiyang.model.person.RepresentationBasis;
import io.yiyang.model.region.RegionCode;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every kind of code is read as it was written, known or not. */
class OpenCodePropertyTest {
    private static final List<Function<String, OpenCode>> KINDS = List.of(
            ChargeGrade::of,
            ClearingWay::of,
            FundPaymentType::of,
            InsuranceType::of,
            MedicalTreatmentType::of,
            PersonType::of,
            IdentityDocumentType::of,
            ConsentChannel::of,
            ConsentScope::of,
            EntitlementKind::of,
            RepresentationBasis::of);

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .withChars("_.-")
                .ofMinLength(1)
                .ofMaxLength(64);
    }

    @Property(tries = 10_000)
    void aCodeIsReadAsItWasWritten(@ForAll("codes") String text) {
        for (Function<String, OpenCode> kind : KINDS) {
            assertThat(kind.apply(kind.apply(text).toString()))
                    .isEqualTo(kind.apply(text))
                    .hasToString(text);
        }
    }

    @Property(tries = 1000)
    void noDictionaryDropsACode(@ForAll("codes") String text, @ForAll("codes") String known) {
        CodeReading<ClearingWay> reading = CodeDictionary.<ClearingWay>of("tenant", RegionCode.NATION)
                .with(ClearingWay.of(known), "已知", "known")
                .read(ClearingWay.of(text), "原文");

        assertThat(reading.code()).hasToString(text);
        assertThat(reading.receivedText()).contains("原文");
        assertThat(reading.isKnown()).isEqualTo(text.equals(known));
    }
}
