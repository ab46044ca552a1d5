//! Tests of the whole product through its public interfaces. What they share stands here.
