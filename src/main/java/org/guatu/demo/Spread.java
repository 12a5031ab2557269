package org.guatu.demo;

import java.util.Arrays;

/** Divides whole numbers so that nothing is lost: tables with both margins given, and sums cut into parts. */
final class Spread {

    private Spread() {
    }

    /**
     * A table of whole numbers, none negative, whose rows and columns add exactly to the given margins. Cells are proportional to both
     * margins and then shaken by moves along rectangles, which leave all margins as they are.
     *
     * @param shake largest part of a cell that one move may take, in percent; for small counts a move takes 1
     */
    static long[][] table(long[] rows, long[] columns, int shake, Dice dice) {
        long total = Arrays.stream(rows).sum();
        if (total != Arrays.stream(columns).sum()) {
            throw new IllegalArgumentException("margins differ: " + total + " and " + Arrays.stream(columns).sum());
        }
        long[][] cells = new long[rows.length][columns.length];
        long[] rowLeft = rows.clone();
        long[] columnLeft = columns.clone();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                cells[i][j] = rows[i] * columns[j] / total;
                rowLeft[i] -= cells[i][j];
                columnLeft[j] -= cells[i][j];
            }
        }
        for (int i = 0; i < rows.length; i++) {
            for (int step = 0; step < columns.length; step++) {
                int j = (i + step) % columns.length;
                long more = Math.min(rowLeft[i], columnLeft[j]);
                cells[i][j] += more;
                rowLeft[i] -= more;
                columnLeft[j] -= more;
            }
        }
        for (int move = 0; move < rows.length * columns.length * 2; move++) {
            int a = dice.next(rows.length);
            int b = dice.next(rows.length);
            int c = dice.next(columns.length);
            int d = dice.next(columns.length);
            long most = Math.min(cells[a][c], cells[b][d]);
            if (a != b && c != d && most > 2) {
                long take = Math.max(1, most * dice.next(shake + 1) / 100);
                cells[a][c] -= take;
                cells[a][d] += take;
                cells[b][c] += take;
                cells[b][d] -= take;
            }
        }
        return cells;
    }

    /** Cuts a sum by weights into multiples of the grain, by largest remainder; the last grain-less rest goes to the heaviest part. */
    static long[] byWeight(long sum, long[] weights, long grain) {
        long all = Arrays.stream(weights).sum();
        long grains = sum / grain;
        long[] parts = new long[weights.length];
        long[] rest = new long[weights.length];
        long left = grains;
        int heaviest = 0;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = grains * weights[i] / all;
            rest[i] = grains * weights[i] % all;
            left -= parts[i];
            heaviest = weights[i] > weights[heaviest] ? i : heaviest;
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < rest.length; i++) {
                largest = rest[i] > rest[largest] ? i : largest;
            }
            parts[largest]++;
            rest[largest] = -1;
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] *= grain;
        }
        parts[heaviest] += sum % grain;
        return parts;
    }

    /** Cuts a sum into so many parts of unlike size, the largest about three times the smallest. */
    static long[] parts(long sum, int count, long grain, Dice dice) {
        long[] weights = new long[count];
        for (int i = 0; i < count; i++) {
            weights[i] = dice.between(60, 180);
        }
        return byWeight(sum, weights, grain);
    }
}
