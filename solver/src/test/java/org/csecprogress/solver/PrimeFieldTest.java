package org.csecprogress.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.solver.PrimeField.PRIME;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

@Label("The field of 2^61 - 1")
class PrimeFieldTest {
    private static final BigInteger MODULUS = BigInteger.valueOf(PRIME);

    @Property(tries = 300)
    @Label("agrees with integer arithmetic")
    void reckons(
            @ForAll @LongRange(max = PRIME - 1) long a,
            @ForAll @LongRange(max = PRIME - 1) long b) {
        BigInteger one = BigInteger.valueOf(a);
        BigInteger other = BigInteger.valueOf(b);
        assertThat(PrimeField.add(a, b)).isEqualTo(one.add(other).mod(MODULUS).longValue());
        assertThat(PrimeField.multiply(a, b))
                .isEqualTo(one.multiply(other).mod(MODULUS).longValue());
        assertThat(PrimeField.negate(a)).isEqualTo(one.negate().mod(MODULUS).longValue());
    }

    @Property(tries = 100)
    @Label("has an inverse for all but zero")
    void inverts(@ForAll @LongRange(min = 1, max = PRIME - 1) long a) {
        assertThat(PrimeField.invert(a))
                .isEqualTo(BigInteger.valueOf(a).modInverse(MODULUS).longValue());
    }

    @Property(tries = 1)
    @Label("is right at its limits")
    void ends() {
        assertThat(MODULUS.isProbablePrime(50)).isTrue();
        assertThat(PrimeField.add(PRIME - 1, 1)).isZero();
        assertThat(PrimeField.add(PRIME - 1, PRIME - 1)).isEqualTo(PRIME - 2);
        assertThat(PrimeField.multiply(PRIME - 1, PRIME - 1)).isEqualTo(1);
        assertThat(PrimeField.multiply(1L << 60, 2)).isEqualTo(1);
        assertThat(PrimeField.negate(0)).isZero();
        assertThat(PrimeField.invert(PRIME - 1)).isEqualTo(PRIME - 1);
    }
}
