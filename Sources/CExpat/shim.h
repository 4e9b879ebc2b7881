#ifndef KAKEHASHI_CEXPAT_SHIM_H
#define KAKEHASHI_CEXPAT_SHIM_H

#include <expat.h>

#endif
