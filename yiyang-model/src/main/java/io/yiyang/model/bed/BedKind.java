package io.yiyang.model.bed;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As what a bed is licensed or filed (床位许可类别): an open list. It never changes by conversion; what changes is the
 * {@link BedUse}.
 */
public final class BedKind extends OpenKind<BedKind> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, BedKind> KNOWN = new LinkedHashMap<>();

    /** General inpatient bed (普通住院床位). */
    public static final BedKind GENERAL = known("GENERAL", "普通住院床位", "general inpatient bed");
    /** Geriatric bed (老年病床位). */
    public static final BedKind GERIATRIC = known("GERIATRIC", "老年病床位", "geriatric bed");
    /** Rehabilitation bed (康复床位). */
    public static final BedKind REHABILITATION = known("REHABILITATION", "康复床位", "rehabilitation bed");
    /** Nursing bed of a medical institution (护理床位). */
    public static final BedKind NURSING = known("NURSING", "护理床位", "nursing bed of a medical institution");
    /** Hospice bed (安宁疗护床位). */
    public static final BedKind HOSPICE = known("HOSPICE", "安宁疗护床位", "hospice bed");
    /** Care bed (养老床位). */
    public static final BedKind CARE = known("CARE", "养老床位", "care bed");
    /** Care bed of nursing type (护理型养老床位). */
    public static final BedKind CARE_NURSING = known("CARE_NURSING", "护理型养老床位", "care bed of nursing type");

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

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private BedKind(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BedKind of(String code) {
        BedKind known = KNOWN.get(code);
        return known != null ? known : new BedKind(code, null);
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
    public static List<BedKind> known() {
        return List.copyOf(KNOWN.values());
    }

    private static BedKind known(String code, String zh, String en) {
        BedKind known = new BedKind(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
