print("slaudit")
