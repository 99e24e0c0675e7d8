package io.yiyang.model.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The collisions that public code of vendors shows. The names of the dictionaries are short names of those projects;
 * the regions are only where they were seen.
 */
class CodeDictionaryTest {
    private static final RegionCode HUNAN = RegionCode.of("430000");

    private static MedicalTreatmentType med(String code) {
        return MedicalTreatmentType.of(code);
    }

    /** HSA (Hunan and others): 9903 stands there twice, see below. */
    private static final CodeDictionary<MedicalTreatmentType> HSA = CodeDictionary.<MedicalTreatmentType>of(
                    "HSA", HUNAN)
            .with(med("9901"), "门诊两病", "outpatient, two diseases")
            .with(med("9902"), "院前急救", "first aid before hospital")
            .with(med("9903"), "精神病住院", "psychiatric inpatient")
            .with(med("41"), "工伤门诊", "work-injury outpatient")
            .with(med("2101"), "普通住院", "inpatient", MedicalTreatmentType.INPATIENT)
            .with(med("2102"), "单病种住院", "single-disease inpatient");

    /** NT (Inner Mongolia). */
    private static final CodeDictionary<MedicalTreatmentType> NT = CodeDictionary.basedOn(
                    MedicalTreatmentType.known(), "NT", RegionCode.of("150000"))
            .with(med("9901"), "重大疾病门诊", "serious-disease outpatient")
            .with(med("9902"), "重大疾病住院", "serious-disease inpatient")
            .with(med("9903"), "儿童两病门诊", "children's two-disease outpatient");

    /** Old codes of Changsha. */
    private static final CodeDictionary<MedicalTreatmentType> CHANGSHA = CodeDictionary.<MedicalTreatmentType>of(
                    "old Changsha", RegionCode.of("430100"))
            .with(med("12"), "购药", "purchase of medicine", MedicalTreatmentType.PHARMACY_PURCHASE);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            code, in HSA,     in NT
            9901, 门诊两病,   重大疾病门诊
            9902, 院前急救,   重大疾病住院
            9903, 精神病住院, 儿童两病门诊
            41,   工伤门诊,   药店购药
            2102, 单病种住院, 2102
            """)
    void oneCodeMeansDifferentThingsInTwoPlaces(String code, String inHsa, String inNt) {
        assertThat(HSA.read(med(code)).display()).isEqualTo(inHsa);
        assertThat(NT.read(med(code)).display()).isEqualTo(inNt);
    }

    @Test
    void code41IsAPharmacyOnlyWhereTheDictionarySaysSo() {
        assertThat(NT.standard(med("41"))).contains(MedicalTreatmentType.PHARMACY_PURCHASE);
        assertThat(HSA.standard(med("41"))).isEmpty();
    }

    @Test
    void code12RegistersInTheNationalListAndBuysMedicineInAnOldOne() {
        assertThat(MedicalTreatmentType.known().standard(med("12")))
                .contains(MedicalTreatmentType.OUTPATIENT_REGISTRATION);
        assertThat(CHANGSHA.standard(med("12"))).contains(MedicalTreatmentType.PHARMACY_PURCHASE);
    }

    @Test
    void aLocalCodeStandsForANationalOneOnlyIfTheDictionaryDeclaresIt() {
        assertThat(HSA.standard(med("2101"))).contains(MedicalTreatmentType.INPATIENT);
        assertThat(HSA.standard(med("2102"))).isEmpty();
        assertThat(HSA.standard(med("21")))
                .as("no silent fall back on the national list")
                .isEmpty();
    }

    /** HSA uses 9903 for an accident as well; one dictionary cannot hold both. */
    @Test
    void aListThatGivesOneCodeTwoMeaningsIsRefusedNamingBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HSA.with(med("9903"), "意外伤害门诊", "accident outpatient"))
                .withMessage("code: must have one meaning in dictionary HSA, but was 9903 精神病住院 and 9903 意外伤害门诊");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NT.with(med("41"), "工伤门诊", "work-injury outpatient"))
                .withMessageContaining("41 药店购药 = 41 and 41 工伤门诊");
    }

    @Test
    void aPlaceThatTakesTheNationalListMayReplaceAMeaning() {
        CodeDictionary<MedicalTreatmentType> replaced = NT.replacing(med("41"), "工伤门诊", "work-injury outpatient");

        assertThat(replaced.read(med("41")).display()).isEqualTo("工伤门诊");
        assertThat(replaced.standard(med("41")))
                .as("what it stood for is forgotten")
                .isEmpty();
        assertThat(NT.standard(med("41"))).as("the first stays as it was").isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HSA.replacing(med("77"), "七", "seven"))
                .withMessage("code: must be in dictionary HSA, but was 77");
    }

    @Test
    void anUnknownCodeIsKeptWithItsTextAndNothingIsGuessed() {
        CodeReading<MedicalTreatmentType> reading = NT.read(med("2114"), "舒缓疗护住院");

        assertThat(reading.isKnown()).isFalse();
        assertThat(reading.code()).hasToString("2114");
        assertThat(reading.meaning()).isEmpty();
        assertThat(reading.standard()).isEmpty();
        assertThat(reading.receivedText()).contains("舒缓疗护住院");
        assertThat(reading.display()).isEqualTo("舒缓疗护住院");
        assertThat(NT.read(med("2114")).display()).isEqualTo("2114");
    }

    @Test
    void aKnownCodeKeepsADifferentTextThatCameWithIt() {
        CodeReading<MedicalTreatmentType> reading = NT.read(med("9902"), "院前急救");

        assertThat(reading.meaning()).contains(BilingualText.of("重大疾病住院", "serious-disease inpatient"));
        assertThat(reading.receivedText()).contains("院前急救");
    }

    /** The national list has one digit, another province 10 to 99, Hunan 01; one real record carries 3. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            national, another province, name
            1,        10,               按项目
            2,        20,               单病种
            3,        30,               按病种分值
            4,        40,               疾病诊断相关分组
            5,        50,               按床日
            6,        60,               按人头
            9,        99,               其他
            """)
    void theClearingWaysOfAnotherProvinceAreMapped(String national, String local, String name) {
        ClearingWay standard = ClearingWay.of(national);
        CodeDictionary<ClearingWay> other = CodeDictionary.<ClearingWay>of("other", RegionCode.of("990000"))
                .with(ClearingWay.of(local), name, "mapped", standard);

        assertThat(ClearingWay.known().read(standard).display()).isEqualTo(name);
        assertThat(other.standard(ClearingWay.of(local))).contains(standard);
        assertThat(other.read(standard).isKnown()).isFalse();
        assertThat(ClearingWay.known().read(ClearingWay.of(local)).isKnown()).isFalse();
    }

    @Test
    void hunansClearingWay01IsNotTheNational1() {
        assertThat(ClearingWay.of("01")).isNotEqualTo(ClearingWay.BY_ITEM);
        assertThat(ClearingWay.known().standard(ClearingWay.of("01"))).isEmpty();
    }

    /** Aid came back as 610100 and 610101; a hospital's share as 999996 in one record and 999997 in another. */
    @Test
    void onePayerUnderSeveralFundCodesIsFoundByWhatTheyStandFor() {
        CodeDictionary<FundPaymentType> chongqing = CodeDictionary.<FundPaymentType>of(
                        "Chongqing", RegionCode.of("500000"))
                .with(FundPaymentType.of("610100"), "医疗救助", "medical aid", FundPaymentType.MEDICAL_AID)
                .with(FundPaymentType.of("610101"), "医疗救助", "medical aid", FundPaymentType.MEDICAL_AID)
                .with(FundPaymentType.of("999996"), "医院负担", "borne by the hospital", FundPaymentType.HOSPITAL_BORNE)
                .with(FundPaymentType.of("999997"), "医院负担", "borne by the hospital", FundPaymentType.HOSPITAL_BORNE);

        assertThat(List.of("610100", "610101"))
                .allSatisfy(code ->
                        assertThat(chongqing.standard(FundPaymentType.of(code))).contains(FundPaymentType.MEDICAL_AID));
        assertThat(chongqing.standard(FundPaymentType.of("999997"))).contains(FundPaymentType.HOSPITAL_BORNE);
        assertThat(FundPaymentType.known().standard(FundPaymentType.of("999997")))
                .contains(FundPaymentType.OTHER);
        assertThat(FundPaymentType.known()
                        .read(FundPaymentType.of("390201"), "居民大病")
                        .display())
                .as("an unknown ending is shown, not dropped and not guessed")
                .isEqualTo("居民大病");
    }

    @Test
    void theKnownListsHoldTheCodesOfTheInterface() {
        assertThat(MedicalTreatmentType.known().entries())
                .extracting(e -> e.code().toString())
                .containsExactly("11", "12", "13", "14", "21", "22", "23", "24", "28", "41", "51", "52", "53");
        assertThat(InsuranceType.known().entries())
                .extracting(e -> e.code().toString())
                .containsExactly(
                        "310",
                        "320",
                        "330",
                        "340",
                        "350",
                        "360",
                        "370",
                        "380",
                        "390",
                        "391",
                        "392",
                        "399",
                        "410",
                        "510",
                        "COMMERCIAL");
        assertThat(PersonType.known().entries())
                .extracting(e -> e.code().toString())
                .containsExactly(
                        "11", "1101", "1102", "1103", "12", "1201", "1202", "1203", "1300", "14", "1401", "1402",
                        "1403", "1404", "1405", "15", "1501", "16");
        assertThat(ChargeGrade.known().entries())
                .extracting(e -> e.code() + e.meaning().zh())
                .containsExactly("01甲类", "02乙类", "03丙类");
        assertThat(FundPaymentType.known().entries())
                .hasSize(22)
                .allSatisfy(entry -> assertThat(entry.standard()).contains(entry.code()));
    }

    @Test
    void dictionariesAreImmutableNamedAndComparedByContent() {
        CodeDictionary<ChargeGrade> empty = CodeDictionary.of("empty", RegionCode.NATION);
        CodeDictionary<ChargeGrade> one = empty.with(ChargeGrade.CLASS_A, "甲", "A");

        assertThat(empty.entries()).isEmpty();
        assertThat(one)
                .hasToString("CodeDictionary empty of 000000 with 1 codes")
                .isEqualTo(empty.with(ChargeGrade.CLASS_A, "甲", "A"))
                .hasSameHashCodeAs(empty.with(ChargeGrade.CLASS_A, "甲", "A"))
                .isNotEqualTo(empty)
                .isNotEqualTo(empty.with(ChargeGrade.CLASS_A, "甲", "A", ChargeGrade.CLASS_A));
        assertThat(one.entries()).singleElement().hasToString("01 甲");
        assertThat(one.name()).isEqualTo("empty");
        assertThat(one.region()).isEqualTo(RegionCode.NATION);
        assertThatIllegalArgumentException().isThrownBy(() -> CodeDictionary.of(" ", RegionCode.NATION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "4 1", "41\n", "四十一", "\uff14\uff11", "4/1"})
    void aTextThatIsNoCodeIsRefusedAndNotRepeatedBecauseItMayBeADiagnosis(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InsuranceType.of(text))
                .withMessage(
                        "insuranceType: must be 1 to 64 letters, digits, dots, dashes or underscores, but was *** ("
                                + text.length() + " characters)");
    }

    @Test
    void twoKindsOfCodeAreNeverEqualEvenWithTheSameText() {
        assertThat((Object) ChargeGrade.of("01")).isNotEqualTo(ClearingWay.of("01"));
        assertThat(ChargeGrade.of("01")).isEqualTo(ChargeGrade.CLASS_A).hasSameHashCodeAs(ChargeGrade.CLASS_A);
        assertThat(ChargeGrade.of("01")).isLessThan(ChargeGrade.of("02"));
        assertThat(ChargeGrade.of("9").compareTo(ClearingWay.of("1"))).isNegative();
    }
}
