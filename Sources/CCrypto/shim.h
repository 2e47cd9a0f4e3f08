#ifndef SLAUDIT_CCRYPTO_SHIM_H
#define SLAUDIT_CCRYPTO_SHIM_H

#include <openssl/evp.h>
#include <openssl/sha.h>

#endif
