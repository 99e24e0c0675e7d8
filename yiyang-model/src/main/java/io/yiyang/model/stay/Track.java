package io.yiyang.model.stay;

/** The two tracks (轨道) of a stay calendar. */
public enum Track {
    /** Where the person's body is (实际所在): one occupied bed at any instant, overlap refused. */
    PLACE,
    /** What the person keeps or is entitled to beside a place (保留与权益): bed hold, home sickbed. */
    ENTITLEMENT
}
