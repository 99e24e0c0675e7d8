package io.yiyang.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.CommandId;
import io.yiyang.model.identity.Identifier;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.outcome.ProblemCode;
import io.yiyang.model.region.RegionCode;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

/** {@code of(x.toString())} is x for the scalars that are texts; money, dates, codes and identity numbers stand apart. */
class ScalarRoundTripPropertyTest {
    private static final List<Function<String, Identifier>> KINDS = List.of(
            BedId::of,
            BillId::of,
            CaseId::of,
            CommandId::of,
            LineId::of,
            OrganisationId::of,
            PersonId::of,
            ResidentId::of,
            SegmentId::of);

    @Provide
    Arbitrary<String> identifiers() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withCharRange('\u4e00', '\u9fff')
                .ofMinLength(1)
                .ofMaxLength(64);
    }

    @Provide
    Arbitrary<String> categories() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .withChars('_')
                .ofMinLength(1)
                .ofMaxLength(32);
    }

    @Property(tries = 10_000)
    void anIdentifierOfAnyKindIsReadAsItWasWritten(@ForAll("identifiers") String text) {
        for (Function<String, Identifier> kind : KINDS) {
            assertThat(kind.apply(kind.apply(text).toString())).isEqualTo(kind.apply(text));
        }
    }

    @Property(tries = 10_000)
    void aRegionCodeIsReadAsItWasWritten(@ForAll @IntRange(max = 999_999) int number) {
        RegionCode region = RegionCode.of("%06d".formatted(number));

        assertThat(RegionCode.of(region.toString())).isEqualTo(region);
    }

    @Property(tries = 10_000)
    void aChargeCategoryIsReadAsItWasWritten(@ForAll("categories") String text) {
        assertThat(ChargeCategory.of(ChargeCategory.of(text).toString())).isEqualTo(ChargeCategory.of(text));
    }

    @Property
    void everyProblemCodeIsReadAsItWasWritten(@ForAll @IntRange(max = 999) int number) {
        for (String module : List.of("M", "R", "B", "T")) {
            ProblemCode code = ProblemCode.of("YY-%s-%03d".formatted(module, number));

            assertThat(ProblemCode.of(code.toString())).isEqualTo(code);
        }
    }

    /** It prints masked, so the text that is read again is the full one. */
    @Property(tries = 10_000)
    void aNameIsReadAsItIsWrittenInFull(@ForAll @NotBlank @StringLength(min = 1, max = 100) String full) {
        // The generator's blank knows ASCII only; a name of one ideographic space is blank as well.
        Assume.that(!full.isBlank());

        assertThat(PersonName.of(PersonName.of(full).inFull())).isEqualTo(PersonName.of(full));
    }
}
