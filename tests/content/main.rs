//! `policy-content` as a learner and an editor meet it: easy to read, our own words, no dead end, no stranger's number.

mod coverage;
mod folder;
mod guides;
mod language;
mod languages;
mod official;
mod own_words;
mod pictures;
mod printed;
mod reading;
mod ways_on;
