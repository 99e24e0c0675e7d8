package io.yiyang.model.assessment;

import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.util.List;

/**
 * The assessment standards that the library knows (评估标准目录).
 *
 * <pre>{@code
 * Answers answers = Answers.none().with("eating", "independent").with("consciousness", "clear");
 * Outcome<AssessmentResult> result = StandardCatalogue.GBT_42195_2022.assess(answers);
 * }</pre>
 */
public final class StandardCatalogue {
    /** GB/T 42195-2022 老年人能力评估规范. */
    public static final AssessmentStandard GBT_42195_2022 = Gbt42195.STANDARD;

    /** MZ/T 039-2013 老年人能力评估. */
    public static final AssessmentStandard MZT_039_2013 = Mzt039.STANDARD;

    /** The six indicators for destitute people (特困人员生活自理能力). */
    public static final AssessmentStandard DESTITUTE_SELF_CARE = DestituteSelfCare.STANDARD;

    /** 医保办发〔2021〕37号; its levels answer only by the name {@code ltci37.levels}. */
    public static final AssessmentStandard LONG_TERM_CARE_DISABILITY_2021 = LongTermCareDisability.STANDARD;

    /** 国卫医发〔2019〕48号; kept, not computed. */
    public static final AssessmentStandard NURSING_NEEDS_2019 = NursingNeeds.STANDARD;

    /** Barthel index with the dependence grades of hospitals. */
    public static final AssessmentStandard BARTHEL = Barthel.STANDARD;

    /** MMSE in four bands. */
    public static final AssessmentStandard MMSE = Mmse.BANDS;

    /** MMSE by schooling; its levels answer only by the name {@code mmse-schooling.levels}. */
    public static final AssessmentStandard MMSE_BY_SCHOOLING = Mmse.BY_SCHOOLING;

    /** Morse fall scale, 45 is high risk. */
    public static final AssessmentStandard MORSE_45_HIGH = Morse.FORTY_FIVE_IS_HIGH;

    /** Morse fall scale, 45 is medium risk. */
    public static final AssessmentStandard MORSE_45_MEDIUM = Morse.FORTY_FIVE_IS_MEDIUM;

    /** Braden scale. */
    public static final AssessmentStandard BRADEN = Braden.STANDARD;

    private static final List<AssessmentStandard> ALL = List.of(
            GBT_42195_2022,
            MZT_039_2013,
            DESTITUTE_SELF_CARE,
            LONG_TERM_CARE_DISABILITY_2021,
            NURSING_NEEDS_2019,
            BARTHEL,
            MMSE,
            MMSE_BY_SCHOOLING,
            MORSE_45_HIGH,
            MORSE_45_MEDIUM,
            BRADEN);

    private StandardCatalogue() {}

    public static List<AssessmentStandard> all() {
        return ALL;
    }

    /**
     * The standard with this id, or with this code if there is only one edition of it.
     *
     * <p>Refused: {@code YY-M-107} no such standard, or several editions.
     */
    public static Outcome<AssessmentStandard> find(String idOrCode) {
        List<AssessmentStandard> found = ALL.stream()
                .filter(standard -> standard.id().toString().equals(idOrCode)
                        || standard.id().code().equals(idOrCode))
                .toList();
        if (found.size() == 1) {
            return Outcome.of(found.get(0));
        }
        return Outcome.refused(Problem.of("YY-M-107", "没有该评估标准，或须指明版本", "no such standard, or name its edition")
                .with("standard", idOrCode)
                .with(
                        "allowed",
                        (found.isEmpty() ? ALL : found)
                                .stream().map(AssessmentStandard::id).toList()));
    }
}
