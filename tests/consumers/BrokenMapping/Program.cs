Console.WriteLine("Never built.");
