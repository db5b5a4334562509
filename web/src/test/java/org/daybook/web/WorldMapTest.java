package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.daybook.core.place.Place.Position;
import org.daybook.web.WorldMap.Spot;
import org.junit.jupiter.api.Test;

class WorldMapTest {
    private static final Spot DERNA = spot("Derna", 32.76, 22.64, 9);
    private static final Spot BENGHAZI = spot("Benghazi", 32.12, 20.07, 4);
    private static final Spot LIMA = spot("Lima", -12.04, -77.03, 1);

    private static Spot spot(String name, double latitude, double longitude, int weight) {
        return new Spot(name, name, new Position(latitude, longitude), weight, "#" + name);
    }

    private static double[] view(WorldMap map) {
        return Arrays.stream(map.viewBox().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void withoutPlacesThereIsNoMap() {
        assertThat(WorldMap.of(List.of(), 340)).isEmpty();
    }

    @Test
    void theMapIsCutToThePlacesThatMatterAndShowsTheLandAroundThem() {
        WorldMap map = WorldMap.of(List.of(DERNA, BENGHAZI, LIMA), 340).orElseThrow();
        assertThat(map.dots()).extracting(WorldMap.Dot::name).containsExactly("Derna", "Benghazi");
        double[] view = view(map);
        assertThat(view[2]).as("at least thirty degrees").isGreaterThanOrEqualTo(600);
        for (WorldMap.Dot dot : map.dots()) {
            assertThat(Double.parseDouble(dot.x())).isBetween(view[0], view[0] + view[2]);
            assertThat(Double.parseDouble(dot.y())).isBetween(view[1], view[1] + view[3]);
        }
    }

    @Test
    void placesOfEqualWeightOnFarSidesGetTheWholeWorld() {
        WorldMap map =
                WorldMap.of(List.of(LIMA, spot("Suva", -18.14, 178.44, 1)), 680).orElseThrow();
        assertThat(view(map)[2]).isEqualTo(7200);
        assertThat(map.dots()).hasSize(2);
    }

    @Test
    void labelsNeverLieOverEachOtherAndOnePositionIsOneDot() {
        WorldMap map = WorldMap.of(
                        List.of(
                                DERNA,
                                spot("The port of Derna", 32.76, 22.64, 2),
                                spot("Derna old town", 32.765, 22.641, 1)),
                        340)
                .orElseThrow();
        assertThat(map.dots().getFirst().name()).isEqualTo("Derna; The port of Derna");
        assertThat(map.labels()).extracting(WorldMap.Label::y).doesNotHaveDuplicates();
    }

    @Test
    void theProjectionIsTrueAtTheEquatorAndStretchesTowardsThePoles() {
        assertThat(WorldMap.y(spot("", 1, 0, 1))).isEqualTo(-20, Offset.offset(0.01));
        assertThat(WorldMap.y(spot("", -40, 0, 1))).isEqualTo(-WorldMap.y(spot("", 40, 0, 1)), Offset.offset(1e-9));
        double north = WorldMap.y(spot("", 60, 0, 1)) - WorldMap.y(spot("", 61, 0, 1));
        assertThat(north).isGreaterThan(20 * 1.4).isLessThan(20 * 1.6); // 1 / cos(48)
        assertThat(WorldMap.x(spot("", 50, -180, 1))).isEqualTo(-3600);
    }
}
