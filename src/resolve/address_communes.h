// Communes of addresses: "Kim Sơn, Châu Thành, Tiền Giang": a name in front of the district and the province that the commune lies in; "quê Mỹ Trà, Cao Lãnh":
// behind a word that tells where, in front of a district or city of that province.
#pragma once

#include "resolve/block.h"
#include "resolve/place_taker.h"

namespace nhan::resolve {

// REQUIRES: the places of all other passes are taken.
void find_address_communes(const Block& block, PlaceTaker& taker);

}  // namespace nhan::resolve
