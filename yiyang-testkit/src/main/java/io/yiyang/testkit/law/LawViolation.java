package io.yiyang.testkit.law;

/**
 * A law that was broken (违反的不变量), with a witness that a reader can redo.
 *
 * @param law the law
 * @param witness the figures that break it
 */
public record LawViolation(String law, String witness) {
    @Override
    public String toString() {
        return law + ": " + witness;
    }
}
