package io.yiyang.model.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.yiyang.model.code.ChargeGrade;
import io.yiyang.model.code.ClearingWay;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.CodeReading;
import io.yiyang.model.code.FundPaymentType;
import io.yiyang.model.code.InsuranceType;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.code.OpenCode;
import io.yiyang.model.code.PersonType;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.code}; dictionaries stand for all with those of clearing ways. */
final class CodeCases {
    private CodeCases() {}

    private static final CodeDictionary<ClearingWay> HUNAN = CodeDictionary.<ClearingWay>of(
                    "hunan", RegionCode.of("430000"))
            .with(ClearingWay.of("30"), "按病种分值付费", "by disease score", ClearingWay.DIP)
            .with(ClearingWay.of("90"), "其他", "other");

    private static Arbitrary<ClearingWay> way() {
        return Any.code(ClearingWay.known(), ClearingWay::of);
    }

    private static Arbitrary<CodeDictionary<ClearingWay>> dictionary() {
        return Combinators.combine(Any.text(), Any.region(), Any.fewDifferent(way()), Any.bilingual(), Any.flag())
                .as((name, region, codes, text, standard) -> {
                    CodeDictionary<ClearingWay> dictionary =
                            standard ? CodeDictionary.ofStandardCodes(name) : CodeDictionary.of(name, region);
                    for (ClearingWay code : codes) {
                        dictionary = code.toString().length() == 1
                                ? dictionary.with(code, text.zh(), text.en(), ClearingWay.DIP)
                                : dictionary.with(code, text.zh(), text.en());
                    }
                    return dictionary;
                });
    }

    private static Arbitrary<CodeReading<ClearingWay>> reading() {
        return Combinators.combine(
                        way(), Any.text(), Any.optional(Any.bilingual()), Any.optional(way()), Any.optional(Any.text()))
                .as(CodeReading::new);
    }

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.code(ChargeGrade.class, ChargeGrade.known(), ChargeGrade::of),
                JsonCase.code(ClearingWay.class, ClearingWay.known(), ClearingWay::of),
                JsonCase.code(FundPaymentType.class, FundPaymentType.known(), FundPaymentType::of),
                JsonCase.code(InsuranceType.class, InsuranceType.known(), InsuranceType::of),
                JsonCase.code(MedicalTreatmentType.class, MedicalTreatmentType.known(), MedicalTreatmentType::of),
                JsonCase.code(PersonType.class, PersonType.known(), PersonType::of),
                JsonCase.of(new TypeReference<CodeDictionary<ClearingWay>>() {}, HUNAN, dictionary()),
                JsonCase.of(
                        new TypeReference<CodeDictionary.Entry<ClearingWay>>() {},
                        HUNAN.entries().get(0),
                        dictionary()
                                .map(CodeDictionary::entries)
                                .filter(entries -> !entries.isEmpty())
                                .map(entries -> entries.get(0))),
                JsonCase.of(
                        new TypeReference<CodeReading<ClearingWay>>() {},
                        new CodeReading<>(
                                ClearingWay.of("30"),
                                "hunan",
                                Optional.of(BilingualText.of("按病种分值付费", "by disease score")),
                                Optional.of(ClearingWay.DIP),
                                Optional.of("按病种分值")),
                        reading()));
    }

    static Map<Class<?>, String> without() {
        return Map.of(OpenCode.class, "its kinds are read by their own types; a text does not tell the kind");
    }
}
