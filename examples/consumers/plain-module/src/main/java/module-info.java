/** A vendor's module with nothing but the library. Start at {@code io.yiyang.consumers.plain.Main}. */
module io.yiyang.consumers.plain {
    requires io.yiyang.billing;
    requires io.yiyang.model;
    requires io.yiyang.referral;
}
