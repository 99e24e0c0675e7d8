package io.yiyang.testkit.cases;

/**
 * One figure that came out differently (差异).
 *
 * @param what the key of the case, such as {@code payers/basic_pool}
 * @param expected what the case says
 * @param got what the library computed
 */
public record Difference(String what, String expected, String got) {
    @Override
    public String toString() {
        return what + ": expected " + expected + ", got " + got;
    }
}
