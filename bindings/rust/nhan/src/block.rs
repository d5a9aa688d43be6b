//! Blocks: results copied out of an annotator or stream, so that they outlive it.
use nhan_sys::*;

use crate::database::Database;
use crate::error::list;
use crate::options::Unit;

/// The arrays of a nhan_result. Pointers in them lead into `parts` and `pool`, which do not change once they are filled.
pub(crate) struct Block {
    pub(crate) database: Database,
    pub(crate) unit: Unit,
    pub(crate) spans: Vec<nhan_span>,
    pub(crate) offices: Vec<nhan_office>,
    pub(crate) cooperations: Vec<nhan_cooperation>,
    pool: Vec<nhan_span>, // the lists of records
    _parts: Vec<u32>,     // of composed spans; only held
}

// SAFETY: pointers lead into the block itself and into the database, and nothing is written through them.
unsafe impl Send for Block {}
unsafe impl Sync for Block {}

impl Block {
    /// SAFETY: `result` is what a function of nhan.h gave, and still borrowed.
    pub(crate) unsafe fn copied(result: &nhan_result, database: &Database, unit: Unit) -> Block {
        let mut block = Block {
            database: database.clone(),
            unit,
            spans: list(result.spans, result.span_count).to_vec(),
            offices: list(result.offices, result.office_count).to_vec(),
            cooperations: list(result.cooperations, result.cooperation_count).to_vec(),
            pool: Vec::new(),
            _parts: Vec::new(),
        };
        block.own_lists();
        block.own_parts();
        block
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.spans.is_empty() && self.offices.is_empty() && self.cooperations.is_empty()
    }

    /// The block as the result that it was, for functions of nhan.h.
    pub(crate) fn result(&self) -> nhan_result {
        nhan_result {
            spans: self.spans.as_ptr(),
            span_count: self.spans.len(),
            offices: self.offices.as_ptr(),
            office_count: self.offices.len(),
            cooperations: self.cooperations.as_ptr(),
            cooperation_count: self.cooperations.len(),
            database: self.database.raw(),
        }
    }

    /// Copies the lists of records, and lets the records point to the copies.
    unsafe fn own_lists(&mut self) {
        let mut lists: Vec<(&mut *const nhan_span, usize)> = Vec::new();
        for office in &mut self.offices {
            lists.push((&mut office.evidence, office.evidence_count));
        }
        for record in &mut self.cooperations {
            lists.push((&mut record.parties, record.party_count));
            lists.push((&mut record.fields, record.field_count));
            lists.push((&mut record.evidence, record.evidence_count));
        }
        self.pool.reserve_exact(lists.iter().map(|(_, count)| count).sum());
        for (spans, count) in lists {
            let begin = self.pool.len();
            self.pool.extend_from_slice(list(*spans, count));
            *spans = self.pool.as_ptr().add(begin);
        }
    }

    /// Copies the parts of composed spans, and lets the spans point to the copies.
    unsafe fn own_parts(&mut self) {
        let mut count = 0;
        self.each_span(|span| count += usize::from(span.part_count));
        let mut parts = Vec::with_capacity(count);
        self.each_span(|span| {
            let begin = parts.len();
            parts.extend_from_slice(list(span.parts, span.part_count.into()));
            span.parts = parts.as_ptr().add(begin);
        });
        self._parts = parts;
    }

    fn each_span(&mut self, mut visit: impl FnMut(&mut nhan_span)) {
        self.spans.iter_mut().chain(&mut self.pool).for_each(&mut visit);
        for office in &mut self.offices {
            [&mut office.person, &mut office.title, &mut office.place].into_iter().for_each(&mut visit);
        }
        for record in &mut self.cooperations {
            [&mut record.agreement, &mut record.date].into_iter().for_each(&mut visit);
        }
    }
}
