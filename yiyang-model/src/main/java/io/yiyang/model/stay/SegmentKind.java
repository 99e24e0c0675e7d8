package io.yiyang.model.stay;

import io.yiyang.model.bed.BedUse;
import io.yiyang.model.text.BilingualText;
import java.util.Optional;

/**
 * What a stay segment means for billing (时段类型). Later versions may add kinds: a caller's switch needs a default
 * branch.
 */
public enum SegmentKind {
    /** A medical bed of a hospital stay: basic insurance, never long-term care by default. */
    INPATIENT(Track.PLACE, "住院床位", "inpatient bed"),
    /** A rehabilitation or nursing bed inside a medical institution. */
    REHABILITATION_BED(Track.PLACE, "康复护理床位", "rehabilitation bed"),
    /** A bed of a care home: bed, care and meal fees, never basic insurance. */
    CARE_HOME_BED(Track.PLACE, "养老床位", "care-home bed"),
    /** A hospice bed. */
    HOSPICE_BED(Track.PLACE, "安宁疗护床位", "hospice bed"),
    /** The resident is away at home with the bed kept. */
    LEAVE(Track.PLACE, "请假外出", "leave"),
    /** A bed kept while its resident is in hospital: its own charge item, never insured. */
    BED_HOLD(Track.ENTITLEMENT, "床位保留", "bed hold"),
    /** A medical sickbed opened at home or in a care home; never beside an inpatient bed. */
    HOME_SICKBED(Track.ENTITLEMENT, "家庭病床", "home sickbed"),
    /** Care that a provider gives at the resident's own home. A hospital stay within it takes its days. */
    HOME_CARE(Track.ENTITLEMENT, "居家照护", "care at home");

    private final Track track;
    private final BilingualText label;

    SegmentKind(Track track, String zh, String en) {
        this.track = track;
        this.label = BilingualText.of(zh, en);
    }

    public Track track() {
        return track;
    }

    public BilingualText label() {
        return label;
    }

    /** The use of the bed that the segment occupies or keeps, absent if it has none in an institution. */
    public Optional<BedUse> bedUse() {
        return switch (this) {
            case INPATIENT -> Optional.of(BedUse.INPATIENT);
            case REHABILITATION_BED -> Optional.of(BedUse.REHABILITATION);
            case HOSPICE_BED -> Optional.of(BedUse.HOSPICE);
            case CARE_HOME_BED, LEAVE, BED_HOLD -> Optional.of(BedUse.CARE_HOME);
            case HOME_SICKBED, HOME_CARE -> Optional.empty();
        };
    }

    /** Whether the bed belongs to a hospital stay. */
    public boolean isHospital() {
        return this == INPATIENT || this == REHABILITATION_BED || this == HOSPICE_BED;
    }
}
