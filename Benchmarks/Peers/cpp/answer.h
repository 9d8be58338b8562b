// The answer that every peer gives to GetAssignments: 16 cells.
#pragma once

#include "tessera/orch/v1/orchestrator.pb.h"

inline void fill(tessera::orch::v1::AssignmentSnapshot* answer) {
  answer->set_incarnation(1);
  answer->set_revision(1);
  for (int i = 0; i < 16; i++) {
    auto* cell = answer->add_cells();
    cell->set_cx(i % 4);
    cell->set_cy(i / 4);
    cell->set_epoch(1);
  }
}
