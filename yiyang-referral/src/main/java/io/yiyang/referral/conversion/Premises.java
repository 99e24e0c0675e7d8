package io.yiyang.referral.conversion;

/** Whether the resident has to be moved between two sites (院区). */
public enum Premises {
    /** Both beds are on one site: one stay ends and the other begins at the same instant (同一院区). */
    ONE_SITE,
    /** One body or one management on two sites, as 一院两区 and 两院一体: there is a way between them (两个院区). */
    TWO_SITES
}
