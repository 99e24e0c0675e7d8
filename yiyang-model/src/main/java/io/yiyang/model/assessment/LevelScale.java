package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The levels of one standard in order of severity (等级序列). The order is stated, never read off the digits: in 温州文成
 * 一级 is the worst of the severe grades, in the national standard Ⅲ is.
 */
@JsonPropertyOrder({"mildestFirst"})
public final class LevelScale implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Level> mildestFirst;

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private LevelScale(List<Level> mildestFirst) {
        Require.that(!mildestFirst.isEmpty(), "levels", "must name at least one level", mildestFirst);
        StandardId standard = mildestFirst.get(0).standard();
        Require.that(
                mildestFirst.stream().allMatch(level -> level.standard().equals(standard)),
                "levels",
                "must all be of one standard",
                mildestFirst);
        Require.that(
                new LinkedHashSet<>(mildestFirst).size() == mildestFirst.size(),
                "levels",
                "must have different codes",
                mildestFirst);
        this.mildestFirst = List.copyOf(mildestFirst);
    }

    /** The scale with these levels, the mildest first. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public static LevelScale mildestFirst(@JsonProperty("mildestFirst") List<Level> levels) {
        return new LevelScale(Require.present(levels, "mildestFirst"));
    }

    /** The scale with these levels, the most severe first. */
    public static LevelScale mostSevereFirst(List<Level> levels) {
        List<Level> turned = new ArrayList<>(levels);
        Collections.reverse(turned);
        return new LevelScale(turned);
    }

    public StandardId standard() {
        return mildest().standard();
    }

    /** The levels, the mildest first. */
    @JsonProperty("mildestFirst")
    public List<Level> levels() {
        return mildestFirst;
    }

    /** The level with this code. */
    public Optional<Level> level(String code) {
        return mildestFirst.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    public Level mildest() {
        return mildestFirst.get(0);
    }

    public Level mostSevere() {
        return mildestFirst.get(mildestFirst.size() - 1);
    }

    /**
     * Whether the first level is more severe than the second.
     *
     * @throws IllegalArgumentException if one of them is not of this scale: levels of two standards have no order
     */
    public boolean isMoreSevere(Level level, Level than) {
        return place(level) > place(than);
    }

    /** The next more severe level, or the same if there is none. */
    Level oneMoreSevere(Level level) {
        return level.equals(mostSevere()) ? level : mildestFirst.get(place(level) + 1);
    }

    Level require(String code) {
        return level(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "code: must be a level of " + standard() + ", but was \"" + code + '"'));
    }

    /** How many levels are milder. */
    int place(Level level) {
        int place = mildestFirst.indexOf(level);
        Require.that(place >= 0, "level", "must be a level of " + standard(), level);
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LevelScale that && mildestFirst.equals(that.mildestFirst);
    }

    @Override
    public int hashCode() {
        return mildestFirst.hashCode();
    }

    @Override
    public String toString() {
        return standard() + " " + mildestFirst.stream().map(Level::code).toList();
    }
}
