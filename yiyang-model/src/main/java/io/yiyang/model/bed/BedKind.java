package io.yiyang.model.bed;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As what a bed is licensed or filed (床位许可类别): an open list. It never changes by conversion; what changes is the
 * {@link BedUse}.
 */
public final class BedKind extends OpenCode {
    private static final long serialVersionUID = 1L;

    /** General inpatient bed (普通住院床位). */
    public static final BedKind GENERAL = of("GENERAL");
    /** Geriatric bed (老年病床位). */
    public static final BedKind GERIATRIC = of("GERIATRIC");
    /** Rehabilitation bed (康复床位). */
    public static final BedKind REHABILITATION = of("REHABILITATION");
    /** Nursing bed of a medical institution (护理床位). */
    public static final BedKind NURSING = of("NURSING");
    /** Hospice bed (安宁疗护床位). */
    public static final BedKind HOSPICE = of("HOSPICE");
    /** Care bed (养老床位). */
    public static final BedKind CARE = of("CARE");
    /** Care bed of nursing type (护理型养老床位). */
    public static final BedKind CARE_NURSING = of("CARE_NURSING");

    /** The five kinds in hospitals of level 2 and more, Tengzhou 2019 (五类床位). */
    public static final List<BedKind> HOSPITAL_KINDS_OF_TENGZHOU =
            List.of(GERIATRIC, REHABILITATION, NURSING, HOSPICE, CARE);

    private static final Map<BedKind, BedUse> OWN_USES = Map.of(
            GENERAL, BedUse.INPATIENT,
            GERIATRIC, BedUse.INPATIENT,
            REHABILITATION, BedUse.REHABILITATION,
            NURSING, BedUse.REHABILITATION,
            HOSPICE, BedUse.HOSPICE,
            CARE, BedUse.CARE_HOME,
            CARE_NURSING, BedUse.CARE_HOME);

    private static final CodeDictionary<BedKind> KNOWN = CodeDictionary.<BedKind>ofStandardCodes("bed-kind")
            .with(GENERAL, "普通住院床位", "general inpatient bed")
            .with(GERIATRIC, "老年病床位", "geriatric bed")
            .with(REHABILITATION, "康复床位", "rehabilitation bed")
            .with(NURSING, "护理床位", "nursing bed of a medical institution")
            .with(HOSPICE, "安宁疗护床位", "hospice bed")
            .with(CARE, "养老床位", "care bed")
            .with(CARE_NURSING, "护理型养老床位", "care bed of nursing type");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private BedKind(String code) {
        super("bedKind", code);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it has not the form of a code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BedKind of(String code) {
        return new BedKind(code);
    }

    /** The use for which such a bed is licensed, absent if the kind is not known. */
    public Optional<BedUse> ownUse() {
        return Optional.ofNullable(OWN_USES.get(this));
    }

    /** Whether the licence covers care only, so that no rule can make it a hospital bed. */
    boolean isCareOnly() {
        return OWN_USES.get(this) == BedUse.CARE_HOME;
    }

    /** The codes that the library knows. */
    public static CodeDictionary<BedKind> known() {
        return KNOWN;
    }
}
